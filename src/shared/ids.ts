/**
 * Ids are `<prefix>_<key>`: the prefix tells the type, the key is opaque. A source and an entity are one node, stored
 * under its `ent_` id; `src_` with the same key is the same node, looked at as one who speaks.
 */
import { hash, randomBytes } from 'node:crypto';

const TYPES = {
  src: 'Source',
  ent: 'Entity',
  doc: 'Document',
  clm: 'Claim',
  att: 'Attribution',
  vrd: 'Verdict',
  rev: 'Revision',
  viw: 'SavedView',
} as const;

/** The first part of an id. */
export type IdPrefix = keyof typeof TYPES;

/** The GraphQL types that have ids. */
export type TypeName = (typeof TYPES)[IdPrefix];

const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Whether `text` can be the key of an id: 1 to 64 of a-z, 0-9 and `-`, not beginning with `-`. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

function isPrefix(text: string): text is IdPrefix {
  return Object.hasOwn(TYPES, text);
}

/** The parts of a well-formed id. */
function parts(id: string): { prefix: IdPrefix; key: string } | undefined {
  const prefix = id.slice(0, 3);
  const key = id.slice(4);
  return id[3] === '_' && isPrefix(prefix) && isKey(key) ? { prefix, key } : undefined;
}

/** The type that an id speaks of; undefined when it is no id. */
export function typeOfId(id: string): TypeName | undefined {
  const known = parts(id);
  return known && TYPES[known.prefix];
}

/** The id under which a node is stored: `src_k` is `ent_k`, every other text is itself. */
export function storedId(id: string): string {
  const known = parts(id);
  return known?.prefix === 'src' ? `ent_${known.key}` : id;
}

/** The id of an entity, looked at as a source: `ent_k` is `src_k`. @throws RangeError for an id of another type */
export function sourceId(id: string): string {
  const known = parts(id);
  if (known?.prefix !== 'ent' && known?.prefix !== 'src') {
    throw new RangeError(`Expected the id of an entity (ent_…), got ${JSON.stringify(id)}.`);
  }
  return `src_${known.key}`;
}

/** Joins an id. @throws RangeError when `key` is none */
export function idFor(prefix: IdPrefix, key: string): string {
  if (!isKey(key)) {
    throw new RangeError(
      `Expected a key of 1 to 64 of a-z, 0-9 and "-", beginning with a letter or digit, got ${JSON.stringify(key)}.`,
    );
  }
  return `${prefix}_${key}`;
}

/** 128 bits in 25 of 0-9 and a-z. Among 10⁹ keys, two alike are expected with a chance below 10⁻²⁰. */
const KEY_BYTES = 16;

function spell(bytes: Buffer): string {
  return BigInt(`0x${bytes.subarray(0, KEY_BYTES).toString('hex')}`)
    .toString(36)
    .padStart(25, '0');
}

/**
 * The key that belongs to these parts: the same parts in the same order always give the same key, others another.
 * Text and number differ (`'1'`, `1`), and so do an empty text and null.
 * @throws RangeError for a number that is not finite
 */
export function derivedKey(...values: (string | number | null)[]): string {
  for (const value of values) {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`A key cannot hold ${value}.`);
  }
  return spell(hash('sha256', JSON.stringify(values), 'buffer'));
}

/** A key that no one has had before. */
export function randomKey(): string {
  return spell(randomBytes(KEY_BYTES));
}
