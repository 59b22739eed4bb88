import { beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { recordAttributions } from '../../src/recording/record.ts';
import { updateAttribution } from '../../src/recording/updates/attribution.ts';
import { retractAttribution } from '../../src/recording/updates/status.ts';
import { describeEngines } from '../support/engines.ts';
import { applyAgain } from '../support/migrations.ts';
import { firemen, ownVoice, RECORDER, relayed, ships } from './fixtures.ts';

/** What an attribution says by properties, it says by labels. */
const LABELS = `
  MATCH (a:Attribution)
  RETURN a.id AS id, a:Accepted AS accepted, a:Relay AS relay, a:Denial AS denial, a:OwnVoice AS ownVoice,
    a.status = 'ACCEPTED' AS isAccepted, a.role = 'RELAY' AS isRelay, a.polarity = 'NEGATIVE' AS isDenial,
    a.form = 'OWN_VOICE' AS isOwnVoice`;

describeEngines((_name, open) => {
  let engine: Engine;
  let ids: string[];

  beforeEach(async () => {
    engine = await open();
    const inputs = [relayed(), ownVoice(), ships({ status: 'PROPOSED' }), firemen({ polarity: 'NEGATIVE' })];
    const { attributions } = await recordAttributions(engine, inputs, RECORDER);
    ids = attributions.map(({ attribution }) => attribution);
  });

  /** Checks that they agree. @returns how many bear each label */
  const counts = async () => {
    const rows = await engine.read(LABELS);
    for (const { id, accepted, relay, denial, ownVoice, ...is } of rows) {
      const labels = { isAccepted: accepted, isRelay: relay, isDenial: denial, isOwnVoice: ownVoice };
      expect({ id, ...is }).toEqual({ id, ...labels });
    }
    const having = (label: string) => rows.filter((row) => row[label] === true).length;
    return ['accepted', 'relay', 'denial', 'ownVoice'].map(having);
  };

  test('what is recorded bears the labels of what it is', async () => {
    expect(await counts()).toEqual([4, 1, 1, 1]);
  });

  test('labels follow every update, review and retraction, also those of relays', async () => {
    const [origin = '', own = '', proposed = '', denial = ''] = ids;
    await updateAttribution(engine, { id: origin, version: 1, polarity: 'NEGATIVE' }, RECORDER);
    await updateAttribution(engine, { id: denial, version: 1, polarity: 'POSITIVE' }, RECORDER);
    await updateAttribution(engine, { id: proposed, version: 1, medium: 'radio' }, RECORDER);
    // The relay of what became a denial relays a denial.
    expect(await counts()).toEqual([4, 1, 2, 1]);
    await updateAttribution(engine, { id: proposed, version: 2, status: 'ACCEPTED' }, RECORDER);
    await retractAttribution(engine, { id: origin, version: 2 }, RECORDER);
    await retractAttribution(engine, { id: own, version: 1 }, RECORDER);
    expect(await counts()).toEqual([2, 1, 2, 1]);
    await updateAttribution(engine, { id: origin, version: 3, status: 'ACCEPTED' }, RECORDER);
    expect(await counts()).toEqual([4, 1, 2, 1]);
  });

  test('a graph from before there were labels gets them by its migration', async () => {
    await engine.write((transaction) =>
      transaction.run('MATCH (a:Attribution) REMOVE a:Accepted:Relay:Denial:OwnVoice'),
    );
    expect(await engine.read('MATCH (a:Accepted) RETURN a.id AS id')).toEqual([]);
    await applyAgain(engine, 'labels_of_sayings');
    expect(await counts()).toEqual([4, 1, 1, 1]);
  });
});
