/**
 * Ids have the form `<prefix>_<key>`: the prefix gives the type, the key is opaque. A source and an entity are one
 * node, stored under its `ent_` id; `src_` with the same key is the same node as a source.
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

/** The prefix of an id. */
export type IdPrefix = keyof typeof TYPES;

/** The GraphQL types that have ids. */
export type TypeName = (typeof TYPES)[IdPrefix];

const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Whether `text` is a valid key: 1 to 64 of a-z, 0-9 and `-`, not starting with `-`. */
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

/** The type of an id; undefined if `id` is not an id. */
export function typeOfId(id: string): TypeName | undefined {
  const known = parts(id);
  return known && TYPES[known.prefix];
}

/** The id under which a node is stored: `ent_k` for `src_k`, otherwise `id` itself. */
export function storedId(id: string): string {
  const known = parts(id);
  return known?.prefix === 'src' ? `ent_${known.key}` : id;
}

/** The id of an entity as a source: `src_k` for `ent_k`. @throws RangeError for an id of another type */
export function sourceId(id: string): string {
  const known = parts(id);
  if (known?.prefix !== 'ent' && known?.prefix !== 'src') {
    throw new RangeError(`Expected the id of an entity (ent_…), got ${JSON.stringify(id)}.`);
  }
  return `src_${known.key}`;
}

/** The id with this prefix and key. @throws RangeError if `key` is invalid */
export function idFor(prefix: IdPrefix, key: string): string {
  if (!isKey(key)) {
    throw new RangeError(
      `Expected a key of 1 to 64 of a-z, 0-9 and "-", starting with a letter or digit, got ${JSON.stringify(key)}.`,
    );
  }
  return `${prefix}_${key}`;
}

/** 128 bits, written as 25 characters of 0-9 and a-z. The chance of a collision among 10⁹ keys is below 10⁻²⁰. */
const KEY_BYTES = 16;

function toBase36(bytes: Buffer): string {
  return BigInt(`0x${bytes.subarray(0, KEY_BYTES).toString('hex')}`)
    .toString(36)
    .padStart(25, '0');
}

/**
 * The key derived from these values: the same values in the same order always give the same key, others a different
 * one. A string and a number differ (`'1'`, `1`), and so do an empty string and null.
 * @throws RangeError for a number that is not finite
 */
export function derivedKey(...values: (string | number | null)[]): string {
  for (const value of values) {
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new RangeError(`A key cannot be derived from ${value}.`);
  }
  return toBase36(hash('sha256', JSON.stringify(values), 'buffer'));
}

/** A new random key. */
export function randomKey(): string {
  return toBase36(randomBytes(KEY_BYTES));
}
