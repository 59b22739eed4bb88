import { derivedKey, idFor } from '../domain/ids.ts';
import { fold } from '../domain/text.ts';
import { checkCharacters, checkKey, checkLine, checkList, checkTrimmed, checkWord, optional } from './checks.ts';
import { invalid } from './errors.ts';
import type { EntityInput, EntityRef } from './inputs.ts';
import type { Handle } from './refs.ts';
import { type SearchProperties, searchProperties } from './terms.ts';
import { ENTITY_KINDS, type EntityKind } from './vocabulary.ts';

const MAX_NAME = 500;
const MAX_ALIASES = 100;
const MAX_DESCRIPTION = 5_000;
const MAX_LINKS = 100;

/** What is searched and sorted by of an entity's names; follows from them. */
export interface NameProperties extends SearchProperties {
  names: string[];
  sortName: string;
}

type Properties = NameProperties & {
  name: string;
  kind: EntityKind;
  aliases: string[];
  description: string | null;
  isNamed: boolean;
  wikidataId: string | null;
};

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
  /** Under which it is looked up. */
  nameKeys: string[];
  /** What is written of it if it is new. */
  properties(): Properties;
  partOf: EntityHandle[];
  locatedIn: EntityHandle[];
}

export type EntityHandle = Handle<EntityDraft>;

type Refer = (ref: EntityRef, path: string, origin: (string | number)[]) => EntityHandle;

/** Checks a new entity. Unnamed ones are the same where they come from the same `origin`. */
export function draftEntity(input: EntityInput, path: string, origin: (string | number)[], refer: Refer): EntityDraft {
  const name = checkName(input.name, `${path}.name`);
  const kind = checkWord(input.kind, `${path}.kind`, ENTITY_KINDS);
  const aliases = checkAliases(input.aliases, `${path}.aliases`);
  const isNamed = input.isNamed ?? true;
  const key = optional(input.key, (given) => checkKey('ent', given, `${path}.key`));
  const description = optional(input.description, (text) => checkDescription(text, `${path}.description`));
  const wikidataId = optional(input.wikidataId, (id) => checkWikidataId(id, `${path}.wikidataId`));
  const derived = isNamed ? derivedKey('entity', kind, fold(name)) : derivedKey('unnamed', kind, fold(name), ...origin);
  const linked = (refs: EntityInput['partOf'], field: string): EntityHandle[] => {
    return checkList(refs, `${path}.${field}`, MAX_LINKS).map((ref, index) =>
      refer(ref, `${path}.${field}.${index}`, [...origin, field, index]),
    );
  };
  return {
    path,
    id: key ?? idFor('ent', derived),
    isKeyed: key !== null,
    isNamed,
    name,
    kind,
    nameKeys: nameKeys(kind, [name, ...aliases]),
    properties: () => ({
      name,
      kind,
      aliases,
      description,
      isNamed,
      wikidataId,
      ...nameProperties(name, aliases, description),
    }),
    partOf: linked(input.partOf, 'partOf'),
    locatedIn: linked(input.locatedIn, 'locatedIn'),
  };
}

export function checkName(value: string, path: string): string {
  const name = checkLine(value, path, MAX_NAME).normalize('NFC');
  if (fold(name) === '') throw invalid(path, 'expected a name that has something to read', { actual: value });
  return name;
}

/** The aliases, without those that are there twice. */
export function checkAliases(values: EntityInput['aliases'], path: string): string[] {
  return [...new Set(checkList(values, path, MAX_ALIASES).map((alias, index) => checkName(alias, `${path}.${index}`)))];
}

export function checkDescription(value: string, path: string): string {
  return checkTrimmed(value, path, MAX_DESCRIPTION);
}

export function checkWikidataId(value: string, path: string): string {
  if (/^[QPL][1-9]\d{0,15}$/.test(checkCharacters(value, path, 'line'))) return value;
  throw invalid(path, 'expected an id of Wikidata such as "Q159"', { actual: value });
}

/** The keys of the `Name` nodes of an entity. */
export function nameKeys(kind: EntityKind, names: readonly string[]): string[] {
  return [...new Set(names.map((name) => `${kind}|${fold(name)}`))];
}

export function nameProperties(name: string, aliases: readonly string[], description: string | null): NameProperties {
  const fields = [name, ...aliases].map((text) => ({ text, prefixes: true }));
  return {
    names: [...new Set([name, ...aliases].map(fold))],
    sortName: fold(name),
    ...searchProperties([...fields, { text: description, prefixes: false }]),
  };
}
