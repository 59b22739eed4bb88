import { describe, expect, test } from '@jest/globals';
import { deniersOf, weigh } from '../../../src/explorer/attribution/origins.ts';
import { named, originOf, saying } from './sayings.ts';

const [army, agency, gazette, courier] = ['army', 'agency', 'gazette', 'courier'].map(named);

describe('what collapses into an origin', () => {
  const told = saying('told', army, { publisher: gazette, relays: [agency] });
  const retold = saying('retold', agency, { role: 'RELAY', publisher: gazette, origin: army, relays: [agency] });
  const heading = saying('heading', gazette, { form: 'OWN_VOICE', publisher: gazette });
  const elsewhere = saying('elsewhere', army, { publisher: courier });

  test('is every relay, every publisher, and a publisher that leaves the source out', () => {
    const [origin] = weigh([originOf(army)], [told, retold, heading, elsewhere], new Set(['att_heading']));
    expect(origin).toMatchObject({
      sayings: 2,
      relays: [{ name: 'agency' }],
      publishers: [{ name: 'gazette' }, { name: 'courier' }],
      restaters: [{ name: 'gazette' }],
    });
  });

  test('is told of an origin by a relay alone, where the saying itself is not loaded yet', () => {
    const [origin] = weigh([originOf(army)], [retold], new Set());
    expect(origin).toMatchObject({ sayings: 0, relays: [{ name: 'agency' }], publishers: [{ name: 'gazette' }] });
  });

  test('does not mix two origins, nor takes a denial for a saying', () => {
    const denial = saying('denial', army, { publisher: gazette, polarity: 'NEGATIVE' });
    const other = saying('other', courier, { publisher: gazette });
    const [first, second] = weigh([originOf(army), originOf(courier)], [told, other, denial], new Set());
    expect(first).toMatchObject({ sayings: 1, relays: [{ name: 'agency' }] });
    expect(second).toMatchObject({ sayings: 1, relays: [], restaters: [] });
  });

  test('is a restatement only of what its own publisher attributes', () => {
    const other = saying('other', courier, { publisher: courier });
    const [origin] = weigh([originOf(courier)], [told, heading, other], new Set(['att_heading']));
    expect(origin?.restaters).toEqual([]);
  });
});

describe('who denies a claim', () => {
  test('is told once, and never by a relay', () => {
    const denials = [
      saying('one', army, { polarity: 'NEGATIVE' }),
      saying('two', army, { polarity: 'NEGATIVE' }),
      saying('passed-on', agency, { polarity: 'NEGATIVE', role: 'RELAY', origin: army }),
      saying('says', courier),
    ];
    expect(deniersOf(denials).map(({ name }) => name)).toEqual(['army']);
  });
});
