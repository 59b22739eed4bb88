import { Button } from 'react-aria-components';
import {
  ClaimPanel,
  type ClaimPanelQuery,
  MoreAttributions,
  type MoreAttributionsQuery,
} from '../attribution/attribution.generated.ts';
import { AttributionCard } from '../attribution/attribution-card.tsx';
import type { ClaimDetails } from '../attribution/data.ts';
import { AT_ONCE } from '../attribution/data.ts';
import { Gone, UnattributedNote } from '../attribution/notices.tsx';
import { Origins } from '../attribution/origins-list.tsx';
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
  const { data, failure, again } = useQuestion<ClaimPanelQuery>(ClaimPanel, { id, first: AT_ONCE });
  if (failure) return <Failure error={failure} retry={again} />;
  if (!data) return <Loading lines={8} />;
  return data.claim ? <Claim claim={data.claim} /> : <Gone />;
}

const attributionsOf = ({ claim }: MoreAttributionsQuery) => claim?.attributions;

function Claim({ claim }: { claim: ClaimDetails }) {
  const { t, word, date } = useText();
  const { id, tense, firstSaidAt } = claim;
  const attributions = useMore(claim.attributions, MoreAttributions, { id, first: AT_ONCE }, attributionsOf);
  const dropped = new Set(claim.dropped.nodes.map((attribution) => attribution.id));
  const { EditClaim } = useRecordingTools();
  const left = attributions.total - attributions.nodes.length;
  return (
    <>
      <KindLine kind="claim">
        {t('attribution.claim')} · {word('Tense', tense)}
        {firstSaidAt ? ` · ${t('attribution.firstSaid', { date: date(firstSaidAt) })}` : null}
      </KindLine>
      <ClaimTitle of={claim} />
      <PageLink id={id} />
      <UnattributedNote of={claim} />
      <Guarded waiting={null}>
        <div>
          <EditClaim id={id} />
        </div>
      </Guarded>
      <Origins claim={claim} attributions={attributions.nodes} dropped={dropped} />
      <section className="words-part">
        <h3>{t('attribution.statements', { n: attributions.total })}</h3>
        <ol className="cards">
          {attributions.nodes.map((attribution) => (
            <li key={attribution.id}>
              <AttributionCard attribution={attribution} claim={id} isDropped={dropped.has(attribution.id)} />
            </li>
          ))}
        </ol>
        {attributions.failure ? <Failure error={attributions.failure} retry={attributions.more} /> : null}
        {attributions.hasMore && !attributions.failure ? (
          <Button className="button" onPress={attributions.more} isDisabled={attributions.isLoading}>
            {t('attribution.more', { n: Math.min(left, AT_ONCE) })}
          </Button>
        ) : null}
      </section>
      <Verdicts of={claim.verdicts} claim={id} />
      <RelatedClaims of={claim.relations} />
    </>
  );
}
