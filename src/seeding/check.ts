/** The rules of seeds alone: each key is given once, each reference leads to a key. All others are recording's own. */
import { isKey } from '../shared/ids.ts';
import { fold } from '../shared/text.ts';
import type { AttributionSeed, ClaimSeed, DocumentSeed, EntitySeed, Kind, Seeds, VerdictSeed } from './format.ts';
import { keyedSources } from './inputs.ts';
import { type Entry, type Fault, faultAt, type Path } from './yaml-file.ts';

const ONE: Record<Kind, string> = {
  entities: 'an entity',
  documents: 'a document',
  claims: 'a claim',
  attributions: 'an attribution',
  verdicts: 'a verdict',
};

/** The keys that the entries give themselves. */
export type Keys = Record<Kind, Set<string>>;

interface Reference {
  kind: Kind;
  key: string;
  steps: Path;
}

/** An entry of any kind, with what it refers to. */
interface Node {
  kind: Kind;
  entry: Entry<{ key?: string | undefined }>;
  references: Reference[];
}

/** A fault, and the entry that has it. */
type Found = [entry: Entry<unknown>, fault: Fault];

function found(entry: Entry<unknown>, steps: Path, reason: string): Found {
  return [entry, faultAt(entry, steps, reason)];
}

/** The faults, and the entries that neither have one nor refer to one that has; `keys` are those of all entries. */
export function checkSeeds(seeds: Seeds, keys: Keys): { faults: Fault[]; sound: Seeds } {
  const nodes = nodesOf(seeds);
  const all = [
    ...nodes.flatMap((node) => unknownKeys(node, keys)),
    ...nodes.flatMap(linksToItself),
    ...Object.entries(ONE).flatMap(([kind, one]) =>
      doubles(
        nodes.filter((node) => node.kind === kind).map(({ entry }) => entry),
        ({ key }) => key,
        ['key'],
        `another ${one.split(' ')[1]}`,
      ),
    ),
    ...sharedNames(seeds.entities),
    ...doubles(seeds.documents, wholeText, ['text'], 'another document at the same address'),
    ...doubles(seeds.claims, ({ text, language }) => `${language} ${text}`, ['text'], 'another claim'),
    ...seeds.attributions.flatMap(wrongSources),
    ...wrongKeys(seeds.attributions),
  ];
  return {
    faults: all.map(([, fault]) => fault),
    sound: soundSeeds(seeds, nodes, new Set(all.map(([entry]) => entry))),
  };
}

function nodesOf({ entities, documents, claims, attributions, verdicts }: Seeds): Node[] {
  return [
    ...entities.map((entry): Node => ({ kind: 'entities', entry, references: ofEntity(entry.value) })),
    ...documents.map((entry): Node => ({ kind: 'documents', entry, references: ofDocument(entry.value) })),
    ...claims.map((entry): Node => ({ kind: 'claims', entry, references: ofClaim(entry.value) })),
    ...attributions.map((entry): Node => ({ kind: 'attributions', entry, references: ofAttribution(entry.value) })),
    ...verdicts.map((entry): Node => ({ kind: 'verdicts', entry, references: ofVerdict(entry.value) })),
  ];
}

function to(kind: Kind, field: string, keys: string | readonly string[] = [], within: Path = []): Reference[] {
  return [keys].flat().map((key, index) => ({ kind, key, steps: [...within, field, index] }));
}

function ofEntity({ partOf, locatedIn }: EntitySeed): Reference[] {
  return [...to('entities', 'partOf', partOf), ...to('entities', 'locatedIn', locatedIn)];
}

function ofDocument({ publisher, supersedes, copies }: DocumentSeed): Reference[] {
  return [
    ...to('entities', 'publisher', publisher),
    ...to('documents', 'supersedes', supersedes),
    ...to('documents', 'copies', copies),
  ];
}

function ofClaim({ about = {}, contradicts, supports, restates }: ClaimSeed): Reference[] {
  return [
    ...Object.keys(about).map((key): Reference => ({ kind: 'entities', key, steps: ['about', key] })),
    ...to('claims', 'contradicts', contradicts),
    ...to('claims', 'supports', supports),
    ...to('claims', 'restates', restates),
  ];
}

function ofVerdict({ claim, issuer, cites, supersedes }: VerdictSeed): Reference[] {
  return [
    ...to('claims', 'claim', claim),
    ...to('entities', 'issuer', issuer),
    ...to('documents', 'cites', cites),
    ...to('verdicts', 'supersedes', supersedes),
  ];
}

function ofAttribution(seed: AttributionSeed): Reference[] {
  return [
    ...to('documents', 'document', seed.document),
    ...to('claims', 'claim', seed.claim),
    ...to('entities', 'sources', seed.sources),
    ...to('entities', 'targets', seed.targets),
    ...to('entities', 'onBehalfOf', seed.onBehalfOf),
    ...to('documents', 'cites', seed.cites),
    ...to('attributions', 'nestedIn', seed.nestedIn),
    ...(seed.relays ?? []).flatMap(({ source }, index) => to('entities', 'source', source, ['relays', index])),
  ];
}

function unknownKeys({ entry, references }: Node, keys: Keys): Found[] {
  const unknown = references.filter(({ kind, key }) => !keys[kind].has(key));
  return unknown.map(({ kind, key, steps }) =>
    found(entry, steps, `there is no ${JSON.stringify(key)} among the ${kind} (expected the key of ${ONE[kind]})`),
  );
}

/** Fields of documents and claims that refer to others of the same kind. */
const LINKS: readonly unknown[] = ['copies', 'contradicts', 'supports', 'restates'];

function linksToItself({ kind, entry, references }: Node): Found[] {
  return references
    .filter(({ key, steps: [field] }) => LINKS.includes(field) && key === entry.value.key)
    .map(({ steps }) => found(entry, steps, `"${steps[0]}" is the same ${ONE[kind].split(' ')[1]} (expected another)`));
}

/** What refers to a faulty entry cannot be recorded either, and so on. */
function soundSeeds(seeds: Seeds, nodes: readonly Node[], faulty: ReadonlySet<Entry<unknown>>): Seeds {
  let sound = nodes.filter(({ entry }) => !faulty.has(entry));
  for (let count = nodes.length; sound.length < count; ) {
    count = sound.length;
    const known = new Set(sound.map(({ kind, entry }) => `${kind} ${entry.value.key}`));
    sound = sound.filter(({ references }) => references.every(({ kind, key }) => known.has(`${kind} ${key}`)));
  }
  const entries = new Set<Entry<unknown>>(sound.map(({ entry }) => entry));
  return {
    entities: seeds.entities.filter((entry) => entries.has(entry)),
    documents: seeds.documents.filter((entry) => entries.has(entry)),
    claims: seeds.claims.filter((entry) => entries.has(entry)),
    attributions: seeds.attributions.filter((entry) => entries.has(entry)),
    verdicts: seeds.verdicts.filter((entry) => entries.has(entry)),
  };
}

/** Faults for entries that have what `of` gives in common with an earlier one. */
function doubles<Seed>(
  entries: readonly Entry<Seed>[],
  of: (seed: Seed) => string | undefined,
  steps: Path,
  other: string,
): Found[] {
  const first = new Map<string, Entry<Seed>>();
  return entries.flatMap((entry) => {
    const mark = of(entry.value);
    if (mark === undefined) return [];
    const earlier = first.get(mark);
    if (!earlier) {
      first.set(mark, entry);
      return [];
    }
    const place = placeOf(earlier, steps);
    return [found(entry, steps, `"${steps.join('.')}" is that of ${other} too, at ${place} (expected one of its own)`)];
  });
}

/** For a reader, where a value stands. */
function placeOf({ file, path }: Entry<unknown>, steps: Path): string {
  return `${file.name}:${file.line([...path, ...steps])}`;
}

function wholeText({ url, text }: DocumentSeed): string | undefined {
  return url === undefined && text === undefined ? undefined : JSON.stringify([url, text]);
}

/** Faults for names that two named entities of one kind share: nobody could tell which is meant. */
function sharedNames(entities: Seeds['entities']): Found[] {
  const first = new Map<string, Entry<EntitySeed>>();
  return entities.flatMap((entry) => {
    const { name, aliases = [], kind, isNamed } = entry.value;
    if (isNamed === false) return [];
    return [name, ...aliases].flatMap((each, index) => {
      const mark = `${kind} ${fold(each)}`;
      const earlier = first.get(mark) ?? entry;
      first.set(mark, earlier);
      if (earlier === entry) return [];
      const problem = `${JSON.stringify(each)} is a name of the ${kind} ${JSON.stringify(earlier.value.key)} too`;
      const steps = index === 0 ? ['name'] : ['aliases', index - 1];
      return [found(entry, steps, `${problem}, at ${placeOf(earlier, [])} (expected another name, kind or isNamed)`)];
    });
  });
}

/** Each source is given once, and none with the publisher's own voice. */
function wrongSources(entry: Entry<AttributionSeed>): Found[] {
  const { sources = [], form } = entry.value;
  if (form === 'OWN_VOICE' && sources.length > 0) {
    return [found(entry, ['sources'], '"sources" is given (expected none: with OWN_VOICE the publisher speaks)')];
  }
  const twice = sources.flatMap((key, index) => (sources.indexOf(key) < index ? [{ key, index }] : []));
  return twice.map(({ key, index }) =>
    found(entry, ['sources', index], `${JSON.stringify(key)} is given twice (expected each source once)`),
  );
}

/** Faults for keys that are none, or another's, once they are made for each of several sources. */
function wrongKeys(entries: readonly Entry<AttributionSeed>[]): Found[] {
  const first = new Map<string, Entry<AttributionSeed>>();
  return entries.flatMap((entry) =>
    keyedSources(entry.value).flatMap(({ key }) => {
      if (key === undefined) return [];
      const fault = (reason: string) => [found(entry, ['key'], `"key" makes ${JSON.stringify(key)}${reason}`)];
      if (!isKey(key)) return fault(" (expected at most 64 characters with the source's key)");
      const earlier = first.get(key) ?? entry;
      first.set(key, earlier);
      if (earlier.value.key === entry.value.key) return [];
      return fault(`, which is another's at ${placeOf(earlier, ['key'])} (expected one of its own)`);
    }),
  );
}
