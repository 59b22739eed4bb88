/** Seeds as the inputs that recording takes. */

import type {
  ClaimInput,
  DocumentInput,
  DocumentRef,
  EntityInput,
  EntityRef,
  RecordAttributionInput,
  SpanInput,
} from '../recording/inputs.ts';
import { idFor } from '../shared/ids.ts';
import type { Quote } from '../shared/spans.ts';
import type { AttributionSeed, ClaimSeed, DocumentSeed, EntitySeed, SpanSeeds } from './format.ts';
import type { Path } from './yaml-file.ts';

function entityRef(key: string): EntityRef {
  return { id: idFor('ent', key) };
}

export function entityInput(seed: EntitySeed): EntityInput {
  return { ...seed, partOf: seed.partOf?.map(entityRef), locatedIn: seed.locatedIn?.map(entityRef) };
}

export function documentInput(seed: DocumentSeed): DocumentInput {
  const { publisher, supersedes } = seed;
  return {
    ...seed,
    publisher: publisher === undefined ? null : entityRef(publisher),
    supersedes: supersedes === undefined ? null : idFor('doc', supersedes),
  };
}

export function claimInput(seed: ClaimSeed): ClaimInput {
  return {
    ...seed,
    translations: Object.entries(seed.translations ?? {}).map(([language, text]) => ({ language, text })),
    about: Object.entries(seed.about ?? {}).map(([key, roles]) => ({ entity: entityRef(key), roles })),
  };
}

/** What one source says by a seed, which makes an attribution for each of its sources. */
export interface Saying {
  /** Of several sources each has a key of its own, which ends in its own. */
  key: string | undefined;
  /** The key of the source; undefined for the publisher's own voice. */
  source: string | undefined;
}

/** The sayings that a seed makes. */
export function sayingsOf({ key, sources = [] }: AttributionSeed): Saying[] {
  if (sources.length < 2) return [{ key, source: sources[0] }];
  return sources.map((source) => ({ key: key === undefined ? undefined : `${key}-${source}`, source }));
}

/** Ids by the keys that the seeds give. */
export interface Ids {
  documents: ReadonlyMap<string, string>;
  claims: ReadonlyMap<string, string>;
  /** The ids of all sayings of an attribution. */
  attributions: ReadonlyMap<string, readonly string[]>;
}

/** An attribution for each source, all with the same words. */
export function attributionInputs(seed: AttributionSeed, ids: Ids): RecordAttributionInput[] {
  const { nestedIn = [], relays = [] } = seed;
  const documentRef = (key: string): DocumentRef => ({ id: ids.documents.get(key) });
  return sayingsOf(seed).map(({ key, source }) => ({
    ...seed,
    key,
    document: documentRef(seed.document),
    source: source === undefined ? null : entityRef(source),
    claim: { id: ids.claims.get(seed.claim) },
    spans: spanInputs(seed.spans),
    onBehalfOf: seed.onBehalfOf?.map(entityRef),
    targets: seed.targets?.map(entityRef),
    cites: seed.cites?.map(documentRef),
    nestedIn: nestedIn.flatMap((outer) => ids.attributions.get(outer) ?? []),
    relays: relays.map((relay) => ({
      ...relay,
      source: entityRef(relay.source),
      spans: spanInputs(relay.spans),
    })),
  }));
}

function spanInputs(seeds: SpanSeeds): SpanInput[] {
  return quotesOf(seeds).map(({ quote }) => quote);
}

const PARTS = { source: 'SOURCE', cue: 'CUE', content: 'CONTENT', marker: 'MARKER', time: 'TIME' } as const;

/** The quotes of an attribution; `steps` lead from its spans to each. */
export function quotesOf(seeds: SpanSeeds): { quote: Quote; steps: Path }[] {
  return Object.entries(PARTS).flatMap(([field, part]) =>
    (seeds[field as keyof typeof PARTS] ?? []).map((quote, index) => ({
      quote: { ...quote, part },
      steps: [field, index],
    })),
  );
}
