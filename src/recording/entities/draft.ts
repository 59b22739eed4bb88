import type { Parameters } from '../../graph/engine.ts';
import { derivedKey, idFor } from '../../shared/ids.ts';
import { type EntityInput, EntityKind, type EntityRef } from '../../shared/schema.generated.ts';
import { mapInSlices } from '../../shared/slices.ts';
import { fold } from '../../shared/text.ts';
import { checkCharacters, checkEnum, checkKey, checkLine, checkList, checkTrimmed, optional } from '../checks.ts';
import { invalid } from '../errors.ts';
import { MAX_ALIASES, MAX_DESCRIPTION, MAX_ENTITY_LINKS, MAX_NAME } from '../limits.ts';
import type { Handle, Origin } from '../registry.ts';
import type { SearchField } from '../terms.ts';

/** A name or alias, and how it is folded. */
export interface Name {
  text: string;
  folded: string;
}

/** An entity that an input gives as new; it may turn out to be there already. */
export interface EntityDraft {
  path: string;
  /** The id that it gets if it is new. */
  id: string;
  /** Whether the input gave the key of that id. */
  isKeyed: boolean;
  isNamed: boolean;
  name: string;
  kind: EntityKind;
  aliases: string[];
  description: string | null;
  wikidataId: string | null;
  /** The key of its name, under which it is looked up; then those of its aliases. */
  nameKeys: [name: string, ...aliases: string[]];
  /** The texts by which search is to find it. */
  searched(): SearchField[];
  /** What is written of it if it is new, but for what it is searched by. */
  properties(): Parameters;
  partOf: EntityHandle[];
  locatedIn: EntityHandle[];
}

export type EntityHandle = Handle<EntityDraft>;

/** Notes a reference to an entity. */
export type ReferToEntity = (ref: EntityRef, path: string, origin: Origin) => Promise<EntityHandle>;

/** Checks a new entity. Unnamed ones are the same where they come from the same `origin`. */
export async function draftEntity(
  input: EntityInput,
  path: string,
  origin: Origin,
  refer: ReferToEntity,
): Promise<EntityDraft> {
  const name = checkName(input.name, `${path}.name`);
  const kind = checkEnum(input.kind, `${path}.kind`, EntityKind);
  const aliases = input.aliases?.length ? await checkAliases(input.aliases, `${path}.aliases`) : [];
  const isNamed = input.isNamed ?? true;
  const key = optional(input.key, (given) => checkKey('ent', given, `${path}.key`));
  const description = optional(input.description, (text) => checkDescription(text, `${path}.description`));
  const wikidataId = optional(input.wikidataId, (id) => checkWikidataId(id, `${path}.wikidataId`));
  const derived = isNamed
    ? derivedKey('entity', kind, name.folded)
    : derivedKey('unnamed', kind, name.folded, ...origin);
  const linked = (refs: EntityInput['partOf'], field: string): Promise<EntityHandle[]> => {
    return mapInSlices(checkList(refs, `${path}.${field}`, MAX_ENTITY_LINKS), (ref, index) =>
      refer(ref, `${path}.${field}.${index}`, [...origin, field, index]),
    );
  };
  const names: [Name, ...Name[]] = [name, ...aliases];
  return {
    path,
    id: key ?? idFor('ent', derived),
    isKeyed: key !== null,
    isNamed,
    name: name.text,
    kind,
    aliases: aliases.map(({ text }) => text),
    description,
    wikidataId,
    nameKeys: nameKeys(kind, names),
    searched: () => searchedNames(names, description),
    properties: () => ({
      name: name.text,
      kind,
      aliases: aliases.map(({ text }) => text),
      description,
      isNamed,
      wikidataId,
      sortName: name.folded,
    }),
    partOf: input.partOf?.length ? await linked(input.partOf, 'partOf') : [],
    locatedIn: input.locatedIn?.length ? await linked(input.locatedIn, 'locatedIn') : [],
  };
}

export function checkName(value: string, path: string): Name {
  const name = nameOf(checkLine(value, path, MAX_NAME).normalize('NFC'));
  if (name.folded === '') throw invalid(path, 'expected a name that has something to read', { actual: value });
  return name;
}

/** A name that is fine. */
export function nameOf(text: string): Name {
  return { text, folded: fold(text) };
}

/** The aliases, without those that are there twice. */
export async function checkAliases(values: EntityInput['aliases'], path: string): Promise<Name[]> {
  const list = checkList(values, path, MAX_ALIASES);
  const names = await mapInSlices(list, (alias, index) => checkName(alias, `${path}.${index}`));
  return [...new Map(names.map((name) => [name.text, name])).values()];
}

export function checkDescription(value: string, path: string): string {
  return checkTrimmed(value, path, MAX_DESCRIPTION);
}

export function checkWikidataId(value: string, path: string): string {
  if (/^[QPL][1-9]\d{0,15}$/.test(checkCharacters(value, path, 'line'))) return value;
  throw invalid(path, 'expected an id of Wikidata such as "Q159"', { actual: value });
}

/**
 * The longest folded name that is a key as it is, in code units. Folding can make 18 characters of one, and Neo4j indexes
 * values of at most 8 kB.
 */
const LONGEST_KEY = 1_000;

/** The keys of the `Name` nodes of an entity: that of its name, then those of its aliases. */
export function nameKeys(kind: EntityKind, [name, ...aliases]: readonly [Name, ...Name[]]): [string, ...string[]] {
  const keyOf = ({ folded }: Name) => `${kind}|${folded.length > LONGEST_KEY ? derivedKey('name', folded) : folded}`;
  const others = new Set(aliases.map(keyOf));
  others.delete(keyOf(name));
  return [keyOf(name), ...others];
}

/** The key of the `Name` node of an identifier, if there is one. */
export function identifierKey(wikidataId: string | null): string[] {
  return wikidataId === null ? [] : [`wikidata|${wikidataId}`];
}

const ACRONYM = /^\p{Lu}{2,6}$/u;

/** Whether a name is a bare acronym, which several can share: `MOD`. */
export function isAcronym(name: string): boolean {
  return ACRONYM.test(name);
}

/** The texts by which search is to find an entity. */
export function searchedNames(names: readonly Name[], description: string | null): SearchField[] {
  return [...names.map(({ text }): SearchField => ({ text, as: 'name' })), { text: description, as: 'description' }];
}
