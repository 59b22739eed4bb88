import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  derivedKey,
  type IdPrefix,
  idFor,
  isKey,
  randomKey,
  sourceId,
  storedId,
  typeOfId,
} from '../../src/shared/ids.ts';

const PREFIXES: [IdPrefix, string][] = [
  ['src', 'Source'],
  ['ent', 'Entity'],
  ['doc', 'Document'],
  ['clm', 'Claim'],
  ['att', 'Attribution'],
  ['vrd', 'Verdict'],
  ['rev', 'Revision'],
];
const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/);
const part = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);

describe('an id', () => {
  test.each(PREFIXES)('that begins with %s is of type %s', (prefix, type) => {
    fc.assert(fc.property(key, (any) => typeOfId(idFor(prefix, any)) === type));
  });

  test.each([
    '',
    'ent',
    'ent_',
    'ent-k',
    'xyz_k',
    'ENT_k',
    'ent_K',
    'ent_-k',
    'ent_a b',
    'ent_a_b',
    'ent_é',
    ' ent_k',
    'ent_k\n',
    `ent_${'k'.repeat(65)}`,
  ])('%j is none', (text) => {
    expect(typeOfId(text)).toBeUndefined();
    expect(storedId(text)).toBe(text);
  });

  test('of a source is stored as that of its entity, and every other as it is', () => {
    fc.assert(
      fc.property(key, fc.constantFrom(...PREFIXES), (any, [prefix]) => {
        expect(storedId(idFor(prefix, any))).toBe(prefix === 'src' ? `ent_${any}` : `${prefix}_${any}`);
      }),
    );
  });

  test('of an entity leads to that of the source and back', () => {
    fc.assert(
      fc.property(key, (any) => {
        expect(sourceId(idFor('ent', any))).toBe(idFor('src', any));
        expect(sourceId(idFor('src', any))).toBe(idFor('src', any));
        expect(storedId(sourceId(idFor('ent', any)))).toBe(idFor('ent', any));
      }),
    );
    expect(() => sourceId('doc_k')).toThrow(RangeError);
    expect(() => sourceId('seoul')).toThrow('Expected the id of an entity (ent_…), got "seoul".');
  });

  test('is not made from what is no key', () => {
    expect(() => idFor('doc', 'No Key')).toThrow(RangeError);
    expect(isKey('')).toBe(false);
  });
});

describe('a key', () => {
  test('that is derived is the same for the same parts, and another for others', () => {
    const parts = fc.array(part, { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const same = a.length === b.length && a.every((value, index) => value === b[index]);
        expect(derivedKey(...a) === derivedKey(...b)).toBe(same);
        expect(derivedKey(...a)).toBe(derivedKey(...a.slice()));
      }),
      { numRuns: 1000 },
    );
  });

  test('that is derived tells apart how the parts are cut, their kinds and their order', () => {
    const lists = [['ab', 'c'], ['a', 'bc'], ['abc'], ['a,b', 'c'], ['a', 'b,c'], ['a","b'], ['a', 'b'], ['b', 'a']];
    const kinds = [[''], [null], [], ['', ''], ['1'], [1], ['null'], ['\ud800'], ['\udfff'], ['\ufffd']];
    const keys = [...lists, ...kinds].map((parts) => derivedKey(...parts));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('that is derived stays what it was, for stored graphs hold it', () => {
    expect(derivedKey('https://example.org/a', 12, null)).toBe('5t8ueqmoakubkv0nlyx3gdu7u');
  });

  test('cannot be derived from a number without a value', () => {
    expect(() => derivedKey('a', Number.NaN)).toThrow(RangeError);
    expect(() => derivedKey(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test('that is made here has one length and is well formed', () => {
    fc.assert(fc.property(part, (any) => isKey(derivedKey(any)) && derivedKey(any).length === 25));
    const made = Array.from({ length: 1000 }, () => randomKey());
    expect(made.every((one) => isKey(one) && one.length === 25)).toBe(true);
    expect(new Set(made).size).toBe(1000);
  });
});
