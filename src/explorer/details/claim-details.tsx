import { Button } from 'react-aria-components';
import { AttributionCard } from '../attribution/attribution-card.tsx';
import type { ClaimTold } from '../attribution/data.ts';
import { Gone } from '../attribution/gone.tsx';
import { Origins } from '../attribution/origins-list.tsx';
import {
  AT_ONCE,
  CLAIM_WORDS,
  type ClaimWordsAnswer,
  MORE_SAYINGS,
  type MoreSayingsAnswer,
} from '../attribution/queries.ts';
import { useRecordingTools } from '../attribution/recording-tools.ts';
import { RelatedClaims } from '../attribution/related-claims.tsx';
import { ClaimTitle, KindLine, PageLink } from '../attribution/title.tsx';
import { Verdicts } from '../attribution/verdicts.tsx';
import { useMore } from '../client/use-more.ts';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { Guarded } from '../ui/panel.tsx';
import { Failure, Loading } from '../ui/states.tsx';

/** A claim: who it comes from, each time it was said, what fact-checkers found, and what it has to do with others. */
export function ClaimWords({ id }: { id: Id }) {
  const { data, failure, again } = useQuestion<ClaimWordsAnswer>(CLAIM_WORDS, { id, first: AT_ONCE });
  if (failure) return <Failure error={failure} retry={again} />;
  if (!data) return <Loading lines={8} />;
  return data.claim ? <Claim claim={data.claim} /> : <Gone />;
}

const sayingsOf = ({ claim }: MoreSayingsAnswer) => claim?.attributions;

function Claim({ claim }: { claim: ClaimTold }) {
  const { t, word, date } = useText();
  const { id, tense, firstSaidAt, attributions } = claim;
  const sayings = useMore(attributions, MORE_SAYINGS, { id, first: AT_ONCE }, sayingsOf);
  const dropped = new Set(claim.dropped.nodes.map((saying) => saying.id));
  const { EditClaim } = useRecordingTools();
  const left = sayings.total - sayings.nodes.length;
  return (
    <>
      <KindLine kind="claim">
        {t('attribution.claim')} · {word('Tense', tense)}
        {firstSaidAt ? ` · ${t('attribution.firstSaid', { date: date(firstSaidAt) })}` : null}
      </KindLine>
      <ClaimTitle of={claim} />
      <PageLink id={id} />
      <Guarded waiting={null}>
        <div>
          <EditClaim id={id} />
        </div>
      </Guarded>
      <Origins claim={claim} sayings={sayings.nodes} dropped={dropped} />
      <section className="words-part">
        <h3>{t('attribution.sayings', { n: sayings.total })}</h3>
        <ol className="cards">
          {sayings.nodes.map((saying) => (
            <li key={saying.id}>
              <AttributionCard saying={saying} claim={id} isDropped={dropped.has(saying.id)} />
            </li>
          ))}
        </ol>
        {sayings.failure ? <Failure error={sayings.failure} retry={sayings.more} /> : null}
        {sayings.hasMore && !sayings.failure ? (
          <Button className="button" onPress={sayings.more} isDisabled={sayings.isLoading}>
            {t('attribution.more', { n: Math.min(left, AT_ONCE) })}
          </Button>
        ) : null}
      </section>
      <Verdicts of={claim.verdicts} />
      <RelatedClaims of={claim.relations} />
    </>
  );
}
