/** What entities, documents and claims have to do with each other: keys, references, circles, doubles. */
import { fold } from '../shared/text.ts';
import { type Entry, faultAt } from './entry.ts';
import type { Fault } from './faults.ts';
import type { DocumentSeed, EntitySeed } from './format.ts';
import type { Keys, Kind, Seeds } from './seeds.ts';
import type { Path } from './yaml-file.ts';

const ONE: Record<Kind, string> = {
  entities: 'an entity',
  documents: 'a document',
  claims: 'a claim',
  attributions: 'an attribution',
};

/** The faults of everything but the attributions. */
export function faultsOfEntries(seeds: Seeds, keys: Keys): Fault[] {
  return [
    ...seeds.entities.flatMap((entry) => [
      ...unknown(entry, keys, 'entities', 'partOf', entry.value.partOf),
      ...unknown(entry, keys, 'entities', 'locatedIn', entry.value.locatedIn),
    ]),
    ...seeds.documents.flatMap((entry) => [
      ...unknown(entry, keys, 'entities', 'publisher', entry.value.publisher),
      ...unknown(entry, keys, 'documents', 'supersedes', entry.value.supersedes),
    ]),
    ...seeds.claims.flatMap((entry) =>
      Object.keys(entry.value.about ?? {}).flatMap((key) => unknownKey(entry, keys, 'entities', ['about', key], key)),
    ),
    ...circles(seeds.entities, ({ partOf = [], locatedIn = [] }) => [...partOf, ...locatedIn], 'lie within itself'),
    ...circles(seeds.documents, ({ supersedes }) => (supersedes === undefined ? [] : [supersedes]), 'replace itself'),
    ...doubles(seeds.entities, ({ key }) => key, ['key'], 'another entity'),
    ...doubles(seeds.documents, ({ key }) => key, ['key'], 'another document'),
    ...doubles(seeds.claims, ({ key }) => key, ['key'], 'another claim'),
    ...sharedNames(seeds.entities),
    ...doubles(seeds.documents, wholeText, ['text'], 'another document at the same address'),
    ...doubles(seeds.documents, ({ supersedes }) => supersedes, ['supersedes'], 'another document'),
    ...doubles(seeds.claims, ({ text, language }) => `${language} ${text}`, ['text'], 'another claim'),
  ];
}

/** Faults for keys that no entry has. */
export function unknown(
  entry: Entry<unknown>,
  keys: Keys,
  kind: Kind,
  field: string,
  value: string | readonly string[] = [],
): Fault[] {
  const given = typeof value === 'string' ? [value] : value;
  return given.flatMap((key, index) => unknownKey(entry, keys, kind, [field, index], key));
}

function unknownKey(entry: Entry<unknown>, keys: Keys, kind: Kind, steps: Path, key: string): Fault[] {
  if (keys[kind].has(key)) return [];
  return [
    faultAt(entry, steps, `there is no ${JSON.stringify(key)} among the ${kind} (expected the key of ${ONE[kind]})`),
  ];
}

/** Faults for entries that have what `of` gives in common with an earlier one. */
export function doubles<Seed>(
  entries: readonly Entry<Seed>[],
  of: (seed: Seed) => string | undefined,
  steps: Path,
  other: string,
): Fault[] {
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
    return [
      faultAt(entry, steps, `"${steps.join('.')}" is that of ${other} too, at ${place} (expected one of its own)`),
    ];
  });
}

/** For a reader, where a value stands. */
export function placeOf({ file, path }: Entry<unknown>, steps: Path): string {
  return `${file.name}:${file.line([...path, ...steps])}`;
}

function wholeText({ url, text }: DocumentSeed): string | undefined {
  return url === undefined && text === undefined ? undefined : JSON.stringify([url, text]);
}

/** Faults for names that two named entities of one kind share: nobody could tell which is meant. */
function sharedNames(entities: Seeds['entities']): Fault[] {
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
      return [faultAt(entry, steps, `${problem}, at ${placeOf(earlier, [])} (expected another name, kind or isNamed)`)];
    });
  });
}

/** A fault for each entry that comes back to itself by way of what it names. */
export function circles<Seed extends { key?: string | undefined }>(
  entries: readonly Entry<Seed>[],
  next: (seed: Seed) => readonly string[],
  what: string,
): Fault[] {
  const ends = new Map(entries.map(({ value }) => [value.key, next(value)]));
  return entries.flatMap((entry) => {
    const { key } = entry.value;
    if (key === undefined) return [];
    const reached = new Set<string>();
    const open = [...next(entry.value)];
    for (let end = open.pop(); end !== undefined; end = open.pop()) {
      if (reached.has(end)) continue;
      reached.add(end);
      open.push(...(ends.get(end) ?? []));
    }
    return reached.has(key)
      ? [faultAt(entry, ['key'], `${JSON.stringify(key)} would ${what} (expected no circle)`)]
      : [];
  });
}
