import { describe, expect, test } from '@jest/globals';
import { deniersOf, weigh } from '../../../src/explorer/attribution/origins.ts';
import { attribution, named, originOf } from './attributions.ts';

const [army, agency, gazette, courier] = ['army', 'agency', 'gazette', 'courier'].map(named);

describe('what collapses into an origin', () => {
  const told = attribution('told', army, { publisher: gazette, relays: [agency] });
  const retold = attribution('retold', agency, { role: 'RELAY', publisher: gazette, origin: army, relays: [agency] });
  const heading = attribution('heading', gazette, { form: 'OWN_VOICE', publisher: gazette });
  const elsewhere = attribution('elsewhere', army, { publisher: courier });

  test('is every relay, every publisher, and a publisher that leaves the source out', () => {
    const [origin] = weigh([originOf(army)], [told, retold, heading, elsewhere], new Set(['att_heading']));
    expect(origin).toMatchObject({
      attributions: 2,
      relays: [{ name: 'agency' }],
      publishers: [{ name: 'gazette' }, { name: 'courier' }],
      restaters: [{ name: 'gazette' }],
    });
  });

  test('is told of an origin by a relay alone, where the saying itself is not loaded yet', () => {
    const [origin] = weigh([originOf(army)], [retold], new Set());
    expect(origin).toMatchObject({ attributions: 0, relays: [{ name: 'agency' }], publishers: [{ name: 'gazette' }] });
  });

  test('does not mix two origins, nor takes a denial for a saying', () => {
    const denial = attribution('denial', army, { publisher: gazette, polarity: 'NEGATIVE' });
    const other = attribution('other', courier, { publisher: gazette });
    const [first, second] = weigh([originOf(army), originOf(courier)], [told, other, denial], new Set());
    expect(first).toMatchObject({ attributions: 1, relays: [{ name: 'agency' }] });
    expect(second).toMatchObject({ attributions: 1, relays: [], restaters: [] });
  });

  test('is a restatement only of what its own publisher attributes', () => {
    const other = attribution('other', courier, { publisher: courier });
    const [origin] = weigh([originOf(courier)], [told, heading, other], new Set(['att_heading']));
    expect(origin?.restaters).toEqual([]);
  });
});

describe('who denies a claim', () => {
  test('is told once, and never by a relay', () => {
    const denials = [
      attribution('one', army, { polarity: 'NEGATIVE' }),
      attribution('two', army, { polarity: 'NEGATIVE' }),
      attribution('passed-on', agency, { polarity: 'NEGATIVE', role: 'RELAY', origin: army }),
      attribution('says', courier),
    ];
    expect(deniersOf(denials).map(({ name }) => name)).toEqual(['army']);
  });
});
