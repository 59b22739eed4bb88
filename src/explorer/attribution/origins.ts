import { nodeId } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import type { Attribution, Named, Origin } from './data.ts';

/** An origin of a claim with everything that counts as no more than it. */
export interface WeighedOrigin extends Origin {
  /** How often its sources are seen to say it. */
  attributions: number;
  /** The relays in between. */
  relays: Named[];
  /** Who prints it, naming the source. */
  publishers: Named[];
  /** Who publishes it in its own voice without crediting the source. */
  restaters: Named[];
}

/**
 * Tells what collapses into each origin of a claim: relays, publishers, and publishers that leave the source out.
 * @param attributions the attributions of the claim, as far as they are known
 * @param dropped those in own voice that restate another without credit
 */
export function weigh(
  origins: readonly Origin[],
  attributions: readonly Attribution[],
  dropped: ReadonlySet<Id>,
): WeighedOrigin[] {
  const affirmed = attributions.filter(({ polarity }) => polarity === 'POSITIVE');
  const restated = affirmed.filter(({ id }) => dropped.has(id));
  return origins.map((origin) => {
    const speakers = new Set(origin.sources.map(({ id }) => nodeId(id)));
    const own = affirmed.filter((attribution) => !dropped.has(attribution.id) && speakers.has(speakerOf(attribution)));
    const houses = new Set(own.map(({ document }) => document.publisher?.id));
    const ids = new Set(own.map(({ id }) => id));
    const restates = ({ source, derivesFrom }: Attribution) =>
      houses.has(nodeId(source.id)) || derivesFrom.nodes.some(({ id }) => ids.has(id));
    const steps = own.flatMap(({ chain }) => chain);
    const withRole = (role: string) => steps.filter((step) => step.role === role).map(({ entity }) => entity);
    return {
      ...origin,
      attributions: own.filter(({ role }) => role === 'ORIGIN').length,
      relays: distinct(withRole('RELAY')),
      publishers: distinct(withRole('PUBLISHER')),
      restaters: distinct(restated.filter(restates).map(({ source }) => source)),
    };
  });
}

/** The first source of what an attribution states: for a relay, the start of its chain. */
function speakerOf({ chain, source }: Attribution): Id {
  return nodeId(chain.find(({ role }) => role === 'ORIGIN')?.entity.id ?? source.id);
}

function distinct(list: readonly Named[]): Named[] {
  return [...new Map(list.map((one) => [nodeId(one.id), one])).values()];
}

/** Who denies the claim, each once. */
export function deniersOf(attributions: readonly Attribution[]): Named[] {
  const denials = attributions.filter(({ polarity, role }) => polarity === 'NEGATIVE' && role === 'ORIGIN');
  return distinct(denials.map(({ source }) => source));
}
