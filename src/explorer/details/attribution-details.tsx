import { AttributionPanel, type AttributionPanelQuery } from '../attribution/attribution.generated.ts';
import { AttributionCard } from '../attribution/attribution-card.tsx';
import { ClaimLink, DocumentLink, Names } from '../attribution/names.tsx';
import { Gone } from '../attribution/notices.tsx';
import { KindLine } from '../attribution/title.tsx';
import { useQuestion } from '../client/use-question.ts';
import { Phrase } from '../i18n/phrase.tsx';
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
      <Provenance steps={attribution.provenance} />
    </>
  );
}

type Steps = NonNullable<AttributionPanelQuery['attribution']>['provenance'];

/** The way to its roots, across documents: what each step derives from, and why. */
function Provenance({ steps }: { steps: Steps }) {
  const { t, word } = useText();
  if (steps.length === 0) return null;
  return (
    <section className="words-part">
      <h3>{t('attribution.provenance')}</h3>
      <ol className="plain provenance">
        {steps.map(({ position, derived, attribution: { source, document, quote, isRoot }, rules }) => (
          <li key={position}>
            <p>
              <Phrase
                of="attribution.provenanceStep"
                derived={<Names of={[derived.source]} />}
                who={<Names of={[source]} />}
                document={<DocumentLink of={document} />}
              />
              {isRoot ? <span className="soft"> · {t('attribution.provenanceRoot')}</span> : null}
            </p>
            {quote ? <q lang={document.language ?? undefined}>{quote}</q> : null}
            <p className="soft">{rules.map((rule) => word('DerivationRule', rule)).join(' · ')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
