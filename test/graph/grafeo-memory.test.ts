import { expect, test } from '@jest/globals';
import { openGrafeo } from '../../src/graph/grafeo.ts';

test('a read that needs too much memory is ended', async () => {
  const engine = openGrafeo();
  await engine.write(async ({ run }) => {
    await run('UNWIND range(1, 60) AS i CREATE (:Thing {i: i})');
    await run('MATCH (a:Thing) MATCH (b:Thing) WHERE a.i < b.i CREATE (a)-[:LEADS_TO]->(b)');
  });
  const hoarding = 'MATCH (a:Thing {i: 1})-[:LEADS_TO*1..6]->(b:Thing) RETURN count(b) AS paths';
  await expect(engine.read(hoarding)).rejects.toMatchObject({ name: 'EngineError', kind: 'MEMORY' });
  expect(await engine.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
  await engine.close();
});
