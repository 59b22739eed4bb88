import { describe, expect, test } from '@jest/globals';
import type { AttributionLine, ClaimOfSource } from '../../../src/explorer/pages/data.ts';
import { aboutWhom, byTime, contradictionsOf, mostRepeated } from '../../../src/explorer/pages/digest.ts';

const text = (id: string) => ({ id, text: id, language: 'en', translations: [] });
const claim = (id: string, times: number, about: string[] = [], against: string[] = []): ClaimOfSource => ({
  ...text(id),
  attributions: { totalCount: times },
  entities: { edges: about.map((one) => ({ roles: ['AGENT'], node: { id: `ent_${one}`, name: one, isNamed: true } })) },
  relations: { edges: against.map((one) => ({ direction: 'INCOMING', node: text(one) })) },
});

describe('what a source says, in short', () => {
  test('is about those that most of its claims name first', () => {
    const told = aboutWhom([claim('a', 1, ['Kyiv', 'Moscow']), claim('b', 1, ['Moscow']), claim('c', 1, ['Bern'])]);
    expect(told.map(({ node, count }) => `${node.name} ${count}`)).toEqual(['Moscow 2', 'Bern 1', 'Kyiv 1']);
  });

  test('is about whom it denies something of, too', () => {
    const { attributions: _, relations: __, ...denied } = claim('d', 1, ['Moscow']);
    expect(aboutWhom([claim('a', 1, ['Kyiv']), denied]).map(({ node }) => node.name)).toEqual(['Kyiv', 'Moscow']);
  });

  test('is most repeated where it was said more than once', () => {
    const claims = [claim('a', 2), claim('b', 1), claim('c', 7), claim('d', 3)];
    expect(mostRepeated(claims, 2).map(({ id }) => id)).toEqual(['c', 'd']);
  });

  test('is contradicted by each claim once, also where two of its own contradict each other', () => {
    const found = contradictionsOf([claim('a', 1, [], ['b', 'z']), claim('b', 1, [], ['a'])]);
    expect(found.map(({ claim: one, other }) => `${one.id} ${other.id}`)).toEqual(['a b', 'a z']);
  });
});

describe('what was said', () => {
  const said = (id: string, saidFrom: string | null, saidPrecision: string | null) =>
    ({ id, saidFrom, saidTo: saidFrom, saidPrecision }) as AttributionLine;

  test('stands together by time, as exactly as it is known, the undated last', () => {
    const moments = byTime([
      said('a', '2024-11-01', 'MONTH'),
      said('b', '2024-11-29', 'DAY'),
      said('c', '2024-11-29', 'DAY'),
      said('d', null, null),
    ]);
    expect(
      moments.map(({ when, attributions }) => [when.kind === 'span' ? when.from : when.kind, attributions.length]),
    ).toEqual([
      ['2024-11', 1],
      ['2024-11-29', 2],
      ['unknown', 1],
    ]);
  });
});
