import './form-texts/index.ts';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { ask } from '../client/client.ts';
import { type ApiError, asApiError } from '../client/errors.ts';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import { useFacts } from '../state/facts-context.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Loading, Nothing } from '../ui/states.tsx';
import { useFieldFormat } from './field-format.tsx';
import {
  ATTRIBUTION_HISTORY,
  CLAIM_HISTORY,
  type HistoryAnswer,
  type Past,
  REVERT,
  type Revision,
  VERDICT_HISTORY,
} from './queries.ts';

const QUERIES = { attribution: ATTRIBUTION_HISTORY, claim: CLAIM_HISTORY, verdict: VERDICT_HISTORY };

/** What became of an item since it was recorded: who changed what, when and why; the latest first. */
export default function History(properties: { id: Id; of: keyof typeof QUERIES; onClose: () => void }) {
  const { id, of, onClose } = properties;
  const { t } = useText();
  const { data, failure, again } = useQuestion<HistoryAnswer>(QUERIES[of], { id });
  return (
    <Sheet className="record-sheet" title={t('record.history')} onClose={onClose}>
      {failure ? <Failure error={failure} retry={again} /> : null}
      {!data && !failure ? <Loading /> : null}
      {data && !data.past ? <Nothing title={t('record.gone')} /> : null}
      {data?.past ? <Revisions id={id} of={data.past} /> : null}
    </Sheet>
  );
}

function Revisions({ id, of: past }: { id: Id; of: Past }) {
  const { t, date } = useText();
  const { recordedAt, recordedBy, revisions } = past;
  const left = revisions.totalCount - revisions.nodes.length;
  return (
    <>
      {revisions.nodes.length === 0 ? <p className="record-hint">{t('record.history.none')}</p> : null}
      {left > 0 ? <p className="record-hint">{t('record.history.more', { n: left })}</p> : null}
      <ol className="record-history">
        {[...revisions.nodes].reverse().map((revision) => (
          <One key={revision.id} revision={revision} around={around(id, past)} />
        ))}
        <li>
          <p>{t('record.history.recorded', { by: recordedBy, date: date(recordedAt) })}</p>
        </li>
      </ol>
    </>
  );
}

/** What is shown anew when an item changes. */
function around(id: Id, { source, claim, document }: Past): Id[] {
  return [...(claim ? [] : [id]), ...[source, claim, document].flatMap((each) => (each ? [nodeId(each.id)] : []))];
}

function One({ revision, around }: { revision: Revision; around: Id[] }) {
  const { at, by, action, reason, changes } = revision;
  const { t, word, date } = useText();
  const { fieldName, value } = useFieldFormat();
  return (
    <li>
      <p>
        {t('record.history.done', { what: word('RevisionAction', action), by, date: date(at) })}
        {reason ? <q>{reason}</q> : null}
      </p>
      <dl className="record-changes">
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd>
              <del>
                <span className="sr-only">{t('record.before')} </span>
                {value(field, parse(before))}
              </del>{' '}
              <span aria-hidden="true">→</span>{' '}
              <ins>
                <span className="sr-only">{t('record.after')} </span>
                {value(field, parse(after))}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
      <Revert id={revision.id} around={around} />
    </li>
  );
}

/** Whether a later change must be reverted first. */
function isFollowed({ code, details }: ApiError): boolean {
  return code === 'CONFLICT' && details['path'] === 'input.id';
}

/** Reverts a change; why it cannot be reverted is shown. */
function Revert({ id, around }: { id: Id; around: Id[] }) {
  const { t } = useText();
  const { refresh } = useFacts();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const revert = async () => {
    setSending(true);
    setError(null);
    try {
      await ask(REVERT, { input: { id } });
      void refresh(around);
    } catch (failure) {
      setError(asApiError(failure));
    } finally {
      setSending(false);
    }
  };
  return (
    <>
      <Button className="button button-quiet record-start" isDisabled={isSending} onPress={revert}>
        {t(isSending ? 'record.history.reverting' : 'record.history.revert')}
      </Button>
      {error && isFollowed(error) ? <p role="alert">{t('record.history.later')}</p> : null}
      {error && !isFollowed(error) ? <Failure error={error} /> : null}
    </>
  );
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
