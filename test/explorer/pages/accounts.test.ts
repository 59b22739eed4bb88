import { describe, expect, test } from '@jest/globals';
import { accountsOf, standOf } from '../../../src/explorer/pages/accounts.ts';
import type { ClaimAbout, Stance } from '../../../src/explorer/pages/data.ts';

const stance = (id: string, who: string, more: Partial<Stance> = {}): Stance => ({
  id,
  role: 'ORIGIN',
  polarity: 'POSITIVE',
  basis: 'UNKNOWN',
  certainty: 'CERTAIN',
  source: { id: `src_${who}`, name: who, isNamed: true },
  ...more,
});

const about = (id: string, stances: Stance[], dropped: string[] = []): ClaimAbout => ({
  roles: ['TOPIC'],
  node: {
    id,
    text: id,
    language: 'en',
    translations: [],
    dropped: { nodes: dropped.map((one) => ({ id: one })) },
    attributions: { totalCount: stances.length, nodes: stances },
  },
});

describe('accounts side by side', () => {
  test('tell who says it, who denies it, who has it from others and who only repeats it', () => {
    const { source: _, ...plain } = stance('a', 'x');
    expect(standOf(plain, false)).toBe('assert');
    expect(standOf({ ...plain, polarity: 'NEGATIVE' }, false)).toBe('deny');
    expect(standOf({ ...plain, basis: 'TOLD' }, false)).toBe('hearsay');
    expect(standOf({ ...plain, certainty: 'POSSIBLE' }, false)).toBe('hearsay');
    expect(standOf({ ...plain, role: 'RELAY' }, false)).toBe('repeat');
    expect(standOf(plain, true)).toBe('repeat');
  });

  test('have a row for each claim and a column for each source, with who says most first', () => {
    const { rows, sources } = accountsOf([
      about('clm_1', [stance('a', 'paper', { role: 'RELAY' }), stance('b', 'army')]),
      about('clm_2', [stance('c', 'paper', { role: 'RELAY' }), stance('d', 'army'), stance('e', 'rebels')]),
    ]);
    expect(sources.map(({ name }) => name)).toEqual(['army', 'rebels', 'paper']);
    expect(rows.map(({ claim }) => claim.id)).toEqual(['clm_2', 'clm_1']);
    expect(rows[1]?.stands.get('ent_rebels')).toBeUndefined();
    expect(rows[0]?.stands.get('ent_rebels')).toEqual(['assert']);
  });

  test('begin with what sources disagree on, then with what most of them have a word on', () => {
    const denial = { polarity: 'NEGATIVE' } as const;
    const { rows } = accountsOf([
      about('clm_one', [stance('a', 'log')]),
      about('clm_repeated', [stance('b', 'log'), stance('c', 'paper', { role: 'RELAY' })]),
      about('clm_denied', [stance('d', 'office', denial)]),
      about('clm_two', [stance('e', 'log'), stance('f', 'army')]),
      about('clm_disputed', [stance('g', 'pilots'), stance('h', 'office', denial)]),
      about('clm_other', [stance('i', 'log')]),
    ]);
    expect(rows.map(({ claim }) => claim.id.slice(4))).toEqual([
      'disputed',
      'denied',
      'two',
      'repeated',
      'one',
      'other',
    ]);
  });

  test('show both where a source said it and later denied it, each once', () => {
    const { rows } = accountsOf([
      about('clm_1', [stance('a', 'x', { polarity: 'NEGATIVE' }), stance('b', 'x'), stance('c', 'x')]),
    ]);
    expect(rows[0]?.stands.get('ent_x')).toEqual(['assert', 'deny']);
  });

  test('take a publisher that drops the source that it names elsewhere for one that repeats', () => {
    const { rows } = accountsOf([about('clm_1', [stance('a', 'paper')], ['a'])]);
    expect(rows[0]?.stands.get('ent_paper')).toEqual(['repeat']);
  });

  test('tell how many were not weighed', () => {
    const claim = about('clm_1', [stance('a', 'x')]);
    claim.node.attributions.totalCount = 250;
    expect(accountsOf([claim]).rows[0]?.left).toBe(249);
  });
});
