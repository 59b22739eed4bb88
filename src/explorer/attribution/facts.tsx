import type { ReactNode } from 'react';
import { useText } from '../i18n/text-context.tsx';
import type { Attribution } from './data.ts';
import { ClaimLink, DocumentLink, Joined, Who } from './names.tsx';
import { whenSaid } from './said-when.ts';

/** When it was said and printed, through what, and where it was read. */
export function AttributionFacts({ attribution }: { attribution: Attribution }) {
  const { t, date } = useText();
  const { document, cue, medium, cites, nestedIn } = attribution;
  return (
    <dl className="facts">
      <Fact name={t('attribution.said')}>
        <Said attribution={attribution} />
      </Fact>
      <Fact name={t('attribution.printed')}>
        {document.publishedAt ? date(document.publishedAt) : t('attribution.noDate')}, <DocumentLink of={document} />
      </Fact>
      {document.publisher ? (
        <Fact name={t('attribution.publisher')}>
          <Who of={document.publisher} />
        </Fact>
      ) : null}
      {cue ? (
        <Fact name={t('attribution.cue')}>
          <q lang={document.language ?? undefined}>{cue}</q>
        </Fact>
      ) : null}
      {medium ? <Fact name={t('attribution.medium')}>{medium}</Fact> : null}
      {cites.length > 0 ? (
        <Fact name={t('attribution.cites')}>
          <Joined>
            {cites.map((cited) => ({
              key: cited.id,
              node: (
                <>
                  <DocumentLink of={cited} />
                  {cited.textHash ? null : <span className="soft">, {t('attribution.textUnknown')}</span>}
                </>
              ),
            }))}
          </Joined>
        </Fact>
      ) : null}
      {nestedIn.length > 0 ? (
        <Fact name={t('attribution.nested')}>
          <Nested within={nestedIn} />
        </Fact>
      ) : null}
    </dl>
  );
}

/** One line of facts. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Said({ attribution }: { attribution: Attribution }) {
  const { t, date, span } = useText();
  const when = whenSaid(attribution);
  if (when.kind === 'unknown') return <span className="soft">{t('attribution.saidUnknown')}</span>;
  return when.kind === 'week' ? t('attribution.week', { date: date(when.from) }) : span(when.from, when.to);
}

/** The attributions inside which it stands. */
function Nested({ within }: { within: Attribution['nestedIn'] }) {
  const { word } = useText();
  return (
    <ul className="plain">
      {within.map(({ id, source, speechAct, claim }) => (
        <li key={id}>
          <Who of={source} /> <span className="act">{word('SpeechAct', speechAct)}</span> <ClaimLink of={claim} />
        </li>
      ))}
    </ul>
  );
}
