/** Seeds as the inputs that recording takes. */
import { idFor } from '../shared/ids.ts';
import type {
  ClaimInput,
  DocumentInput,
  EntityInput,
  EntityRef,
  RecordAttributionInput,
  SpanInput,
} from '../shared/schema.generated.ts';
import type { AttributionSeed, ClaimSeed, DocumentSeed, EntitySeed, SpanSeeds } from './format.ts';
import type { Path } from './yaml-file.ts';

function entityRef(key: string): EntityRef {
  return { id: idFor('ent', key) };
}

export function entityInput(seed: EntitySeed): EntityInput {
  return { ...seed, partOf: seed.partOf?.map(entityRef), locatedIn: seed.locatedIn?.map(entityRef) };
}

export function documentInput({ copies: _, ...seed }: DocumentSeed): DocumentInput {
  const { publisher, supersedes } = seed;
  return {
    ...seed,
    publisher: publisher === undefined ? null : entityRef(publisher),
    supersedes: supersedes === undefined ? null : idFor('doc', supersedes),
  };
}

export function claimInput({ contradicts: _, supports: __, restates: ___, ...seed }: ClaimSeed): ClaimInput {
  return {
    ...seed,
    translations: Object.entries(seed.translations ?? {}).map(([language, text]) => ({ language, text })),
    about: Object.entries(seed.about ?? {}).map(([key, roles]) => ({ entity: entityRef(key), roles })),
  };
}

/** The sources of a seed, which makes an attribution for each; of several each has a key of its own. */
export function keyedSources({ key, sources = [] }: AttributionSeed): {
  key: string | undefined;
  /** Undefined for the publisher's own voice. */
  source: string | undefined;
}[] {
  if (sources.length < 2) return [{ key, source: sources[0] }];
  return sources.map((source) => ({ key: key === undefined ? undefined : `${key}-${source}`, source }));
}

/** The ids of the attributions that a seed makes, where it gives a key. */
export function attributionIds(seed: AttributionSeed): string[] {
  return keyedSources(seed).flatMap(({ key }) => (key === undefined ? [] : [idFor('att', key)]));
}

/** Ids by the keys that the seeds give. */
export interface Ids {
  documents: ReadonlyMap<string, string>;
  claims: ReadonlyMap<string, string>;
  attributions: ReadonlyMap<string, readonly string[]>;
}

/** An input for recording, and where in the seed a value of it stands. */
export interface SeedInput {
  input: RecordAttributionInput;
  stepsTo(path: readonly string[]): Path;
}

/** An attribution for each source, all with the same words. Each is nested in that of its own source, if there is one. */
export function attributionInputs(seed: AttributionSeed, ids: Ids): SeedInput[] {
  const { nestedIn = [], relays = [] } = seed;
  const documentRef = (key: string) => ({ id: ids.documents.get(key) ?? idFor('doc', key) });
  return keyedSources(seed).map(({ key, source }, sourceIndex) => {
    const outer = nestedIn.flatMap((outerKey, index) => outerIds(outerKey, source, ids).map((id) => ({ id, index })));
    return {
      input: {
        ...seed,
        key,
        document: documentRef(seed.document),
        source: source === undefined ? null : entityRef(source),
        claim: { id: ids.claims.get(seed.claim) ?? idFor('clm', seed.claim) },
        spans: spanInputs(seed.spans),
        onBehalfOf: seed.onBehalfOf?.map(entityRef),
        targets: seed.targets?.map(entityRef),
        cites: seed.cites?.map(documentRef),
        nestedIn: outer.map(({ id }) => id),
        relays: relays.map((relay) => ({
          ...relay,
          source: entityRef(relay.source),
          spans: spanInputs(relay.spans),
        })),
      },
      stepsTo: ([field = '', index = '', ...rest]) => {
        if (field === 'source') return source === undefined ? ['sources'] : ['sources', sourceIndex];
        if (field === 'nestedIn') return [field, outer[Number(index)]?.index ?? 0];
        if (field === 'spans') return spanSteps(seed.spans, [index]);
        const relay = field === 'relays' ? relays[Number(index)] : undefined;
        if (relay && rest[0] === 'spans') return [field, Number(index), ...spanSteps(relay.spans, rest.slice(1))];
        return [field, index, ...rest]
          .filter((step) => step !== '')
          .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      },
    };
  });
}

/** The attributions of a key in which that of a source is nested: its own, if this source is one of several there. */
function outerIds(key: string, source: string | undefined, ids: Ids): readonly string[] {
  const all = ids.attributions.get(key) ?? [];
  const own = idFor('att', `${key}-${source}`);
  return all.includes(own) ? [own] : all;
}

const PARTS = { source: 'SOURCE', cue: 'CUE', content: 'CONTENT', marker: 'MARKER', time: 'TIME' } as const;

/** The quotes of an attribution or relay; `steps` lead from its spans to each. */
function quotesOf(seeds: SpanSeeds): { quote: SpanInput; steps: Path }[] {
  return Object.entries(PARTS).flatMap(([field, part]) =>
    (seeds[field as keyof typeof PARTS] ?? []).map((quote, index) => ({
      quote: { ...quote, part },
      steps: [field, index],
    })),
  );
}

function spanInputs(seeds: SpanSeeds): SpanInput[] {
  return quotesOf(seeds).map(({ quote }) => quote);
}

function spanSteps(seeds: SpanSeeds, [index = '']: readonly string[]): Path {
  return index === '' ? ['spans'] : ['spans', ...(quotesOf(seeds)[Number(index)]?.steps ?? [])];
}
