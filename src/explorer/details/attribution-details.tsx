import { AttributionPanel, type AttributionPanelQuery } from '../attribution/attribution.generated.ts';
import { AttributionCard } from '../attribution/attribution-card.tsx';
import { ClaimLink } from '../attribution/names.tsx';
import { Gone } from '../attribution/notices.tsx';
import { KindLine } from '../attribution/title.tsx';
import { useQuestion } from '../client/use-question.ts';
import { useText } from '../i18n/text-context.tsx';
import type { Id } from '../model/view.ts';
import { Failure, Loading } from '../ui/states.tsx';

/** One attribution, with the claim that it states. */
export function AttributionWords({ id }: { id: Id }) {
  const { t, word } = useText();
  const { data, failure, again } = useQuestion<AttributionPanelQuery>(AttributionPanel, { id });
  if (failure) return <Failure error={failure} retry={again} />;
  if (!data) return <Loading lines={6} />;
  const { attribution } = data;
  if (!attribution) return <Gone />;
  const { claim } = attribution;
  const { independentOriginCount: count } = claim;
  return (
    <>
      <KindLine kind="claim">
        {t('details.attribution')} · {word('Tense', claim.tense)} ·{' '}
        {count > 0 ? t('attribution.origins', { n: count }) : t('attribution.noOrigin')}
      </KindLine>
      <h2 className="words-title">
        <ClaimLink of={claim} />
      </h2>
      <AttributionCard
        attribution={attribution}
        claim={claim.id}
        isDropped={claim.dropped.nodes.some((dropped) => dropped.id === id)}
      />
    </>
  );
}
