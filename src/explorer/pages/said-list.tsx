import { useState } from 'react';
import { Button } from 'react-aria-components';
import { InContext } from '../attribution/attribution-card.tsx';
import { NodeLink } from '../attribution/links.tsx';
import { ClaimWording, Names } from '../attribution/names.tsx';
import { Paraphrase } from '../attribution/notices.tsx';
import { SignList } from '../attribution/sign-list.tsx';
import { signsOf } from '../attribution/signs.ts';
import { useText } from '../i18n/text-context.tsx';
import type { SourceAttribution } from './data.ts';
import { byTime } from './digest.ts';
import { useWhen } from './when.tsx';

/** The page size. */
const AT_ONCE = 20;

/** What a source said, with the words and the dates: along a line of time, more when asked for. */
export function SaidList({ attributions }: { attributions: readonly SourceAttribution[] }) {
  const { t } = useText();
  const when = useWhen();
  const [shown, setShown] = useState(AT_ONCE);
  const left = attributions.length - shown;
  return (
    <>
      <ol className="moments">
        {byTime(attributions.slice(0, shown)).map((moment) => (
          <li key={JSON.stringify(moment.when)} className="moment">
            <h3>{when(moment.when)}</h3>
            <ul className="cards">
              {moment.attributions.map((attribution) => (
                <li key={attribution.id} className={`card ${attribution.polarity === 'NEGATIVE' ? 'is-denied' : ''}`}>
                  <SaidOne attribution={attribution} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {left > 0 ? (
        <Button className="button" onPress={() => setShown(shown + AT_ONCE)}>
          {t('attribution.more', { n: Math.min(left, AT_ONCE) })}
        </Button>
      ) : null}
    </>
  );
}

function SaidOne({ attribution }: { attribution: SourceAttribution }) {
  const { t, word, date } = useText();
  const { id, speechAct, onBehalfOf, claim, quote, document } = attribution;
  return (
    <>
      <p>
        <span className="act">{word('SpeechAct', speechAct)}</span>{' '}
        <NodeLink id={claim.id} className="thing-link claim-link">
          <ClaimWording of={claim} />
        </NodeLink>
      </p>
      {onBehalfOf.length > 0 ? (
        <p className="soft">
          {t('attribution.onBehalfOf')} <Names of={onBehalfOf} />
        </p>
      ) : null}
      {quote === null ? null : (
        <blockquote className="quote" lang={document.language ?? undefined}>
          {quote}
        </blockquote>
      )}
      {document.isParaphrase ? <Paraphrase /> : null}
      <SignList signs={signsOf(attribution)} />
      <p className="soft">
        <NodeLink id={document.id}>{document.title ?? t('attribution.untitled')}</NodeLink>
        {document.publisher ? <> · {document.publisher.name}</> : null} ·{' '}
        {document.publishedAt ? date(document.publishedAt) : t('attribution.noDate')}
      </p>
      <p className="card-actions">
        <InContext document={document.id} attribution={id} />
      </p>
    </>
  );
}
