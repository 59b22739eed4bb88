import { describe, expect, jest, test } from '@jest/globals';
import type { Value } from '../../src/graph/engine.ts';
import { recordingTime } from '../../src/recording/clock.ts';
import { recordEntity } from '../../src/recording/record.ts';
import { answer, composed } from '../compose/asking.ts';
import { describeEngines } from '../support/engines.ts';
import { applyAgain } from '../support/migrations.ts';

describe('the time of a recording', () => {
  test('is later than that of every earlier one, also when the clock stands still or goes back', () => {
    const times = [recordingTime(), recordingTime()];
    const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
    times.push(recordingTime(), recordingTime());
    clock.mockRestore();
    const numbers = times.map(Number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });
});

describeEngines((_name, open) => {
  test('a graph whose times have seconds gets milliseconds by its migration, and pages continue over both', async () => {
    const engine = await open();
    const ask = composed(engine);
    const now = (time: string) => ({ by: 'Ada', now: new Date(time) });
    for (const [name, time] of [
      ['First', '2026-01-02T03:04:05.000Z'],
      ['Second', '2026-01-02T03:04:05.001Z'],
      ['Third', '2026-01-02T03:04:05.678Z'],
    ] as const) {
      await recordEntity(engine, { name, kind: 'THING' }, now(time));
    }
    const first = "MATCH (e:Entity {name: 'First'})";
    await engine.write((transaction) => transaction.run(`${first} SET e.recordedAt = '2026-01-02T03:04:05Z'`));
    await applyAgain(engine, 'milliseconds');
    await applyAgain(engine, 'milliseconds');

    const found: Value[] = [];
    let after: string | null = null;
    do {
      const query = `query ($after: String) {
        entities(orderBy: RECORDED_ASC, first: 1, after: $after) {
          nodes { name recordedAt } pageInfo { endCursor hasNextPage }
        }
      }`;
      const { entities }: Page = await answer<Page>(ask, query, { after });
      found.push(...entities.nodes.map(({ name, recordedAt }) => `${name} ${recordedAt}`));
      after = entities.pageInfo.hasNextPage ? entities.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual([
      'First 2026-01-02T03:04:05.000Z',
      'Second 2026-01-02T03:04:05.001Z',
      'Third 2026-01-02T03:04:05.678Z',
    ]);
  });
});

interface Page {
  entities: {
    nodes: { name: string; recordedAt: string }[];
    pageInfo: { endCursor: string; hasNextPage: boolean };
  };
}
