import { beforeAll, expect, test } from '@jest/globals';
import { recordAttributions } from '../../src/recording/record.ts';
import { fire, firemen, RECORDER, ships } from '../recording/fixtures.ts';
import { asker } from '../support/ask.ts';
import { describeEngines } from '../support/engines.ts';

describeEngines((_name, open) => {
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    const engine = await open();
    // The document was published on 3 March 2025.
    const inputs = [fire({ saidFrom: '2025-03' }), ships({ saidFrom: null }), firemen({ saidFrom: '2024' })];
    await recordAttributions(engine, inputs, RECORDER);
    ask = asker(engine);
  });

  const found = async (filter: object) => {
    const query = `query ($filter: AttributionFilter, $claims: ClaimFilter) {
      attributions(filter: $filter) { nodes { claim { text } } }
      claims(filter: $claims) { nodes { text } }
    }`;
    const { attributions, claims } = await ask(query, { filter, claims: filter });
    const texts = attributions.nodes.map(({ claim }: { claim: { text: string } }) => claim.text).sort();
    expect(claims.nodes.map(({ text }: { text: string }) => text)).toEqual(texts);
    return texts;
  };
  const [FIRE, SHIPS, FIREMEN] = ['The port of Arval has burnt', 'Two ships have sunk', 'Firemen came'];

  test('an undated attribution has no said time, unless its publication is to count', async () => {
    expect(await found({ saidFrom: '2025' })).toEqual([FIRE]);
    expect(await found({ saidOrPublishedFrom: '2025' })).toEqual([FIRE, SHIPS]);
    expect(await found({ saidOrPublishedFrom: '2025-03-04' })).toEqual([FIRE]);
    expect(await found({ saidTo: '2025-03-02' })).toEqual([FIREMEN, FIRE]);
    expect(await found({ saidOrPublishedTo: '2025-03-02' })).toEqual([FIREMEN, FIRE]);
    expect(await found({ saidOrPublishedTo: '2025-W10' })).toEqual([FIREMEN, FIRE, SHIPS]);
    expect(await found({ saidOrPublishedFrom: '2025', saidOrPublishedTo: '2025-02' })).toEqual([]);
  });
});
