import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { Failure, Loading } from '../ui/states.tsx';
import type { ClaimRecord, Revision } from './data.ts';
import { Part } from './page-frame.tsx';
import { ClaimHistory, type ClaimHistoryQuery } from './pages.generated.ts';

/** Who recorded a claim, and what it was before each change. Not who says it. */
export function ClaimChanges({ id }: { id: Id }) {
  const { t } = useText();
  const { data, failure, again } = useQuestion<ClaimHistoryQuery>(ClaimHistory, { id });
  return (
    <Part title={t('pages.history')} note={t('pages.historyWhy')}>
      {failure ? <Failure error={failure} retry={again} /> : null}
      {!data && !failure ? <Loading /> : null}
      {data?.claim ? <Record of={data.claim} /> : null}
    </Part>
  );
}

function Record({ of: { recordedAt, recordedBy, revisions } }: { of: ClaimRecord }) {
  const { t, date } = useText();
  const left = revisions.totalCount - revisions.nodes.length;
  return (
    <>
      <ol className="plain history">
        <li>{t('pages.recorded', { date: date(recordedAt), by: recordedBy })}</li>
        {revisions.nodes.map((revision) => (
          <Change key={revision.id} of={revision} />
        ))}
      </ol>
      {revisions.totalCount === 0 ? <p className="soft">{t('pages.unchanged')}</p> : null}
      {left > 0 ? <p className="soft">{t('attribution.moreNotShown', { n: left })}</p> : null}
    </>
  );
}

function Change({ of: { at, by, action, reason, version, changes } }: { of: Revision }) {
  const { t, word, date } = useText();
  return (
    <li className="card">
      <p>
        <strong>{word('RevisionAction', action)}</strong>{' '}
        <span className="soft">{t('pages.change', { date: date(at), by, version: String(version) })}</span>
      </p>
      {reason ? <p>{reason}</p> : null}
      <dl className="facts">
        {changes.map(({ field, before, after }) => (
          <div className="fact" key={field}>
            <dt>
              <code>{field}</code>
            </dt>
            <dd>
              <del>{formatValue(before)}</del> → <ins>{formatValue(after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** A value as a reader writes it: the API gives JSON. */
function formatValue(json: string): string {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? json);
  } catch {
    return json;
  }
}
