import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { openEngine } from '../../src/graph/open.ts';
import { describeNeo4j, neo4jForTests } from '../support/engines.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { engineConformance } from './engine.conformance.ts';

describeNeo4j(engineConformance);

const UNAVAILABLE = { name: 'EngineError', kind: 'UNAVAILABLE', message: expect.not.stringContaining('    at ') };

describe('a Neo4j that is not there', () => {
  test.each(['gives no answer', 'takes no connection'])('is told within seconds when it %s', async (how) => {
    const proxy = await startTcpProxy();
    if (how === 'takes no connection') await proxy.stop();
    const engine = openEngine({ dataDir: 'unused', neo4j: { uri: `bolt://127.0.0.1:${proxy.port}` } });
    const start = performance.now();
    await Promise.all([
      expect(engine.ping()).rejects.toMatchObject(UNAVAILABLE),
      expect(engine.read('RETURN 1 AS one')).rejects.toMatchObject(UNAVAILABLE),
      expect(engine.write((transaction) => transaction.run('CREATE (:Thing)'))).rejects.toMatchObject(UNAVAILABLE),
      expect(engine.write(async () => 'nothing to do')).rejects.toMatchObject(UNAVAILABLE),
    ]);
    expect(performance.now() - start).toBeLessThan(8_000);
    await engine.close();
    if (how === 'gives no answer') await proxy.stop();
  });

  test('is told when its address makes no sense', () => {
    expect(() => openNeo4j({ uri: 'ftp://example.org' })).toThrow(expect.objectContaining(UNAVAILABLE));
    expect(() => openNeo4j({ uri: 'not an address' })).toThrow(expect.objectContaining(UNAVAILABLE));
  });
});

describeNeo4j((_, open) => {
  let proxy: TcpProxy;
  let direct: Engine;
  let engine: Engine;
  beforeAll(async () => {
    direct = await open();
    const { uri, ...others } = await neo4jForTests();
    const { hostname: host, port } = new URL(uri.replace(/^\w+/, 'http'));
    proxy = await startTcpProxy({ host, port: Number(port || 7687) });
    engine = openNeo4j({ uri: `bolt://127.0.0.1:${proxy.port}`, ...others, timeoutMs: 1_000 });
    await engine.ping();
  });
  afterAll(async () => {
    await engine.close();
    await proxy.stop();
  });

  test('a connection that was lost while idle is made again', async () => {
    proxy.cut();
    expect(await engine.read('RETURN 1 AS one')).toEqual([{ one: 1 }]);
    proxy.cut();
    await engine.write((transaction) => transaction.run("CREATE (:Thing {id: 'once'})"));
    expect(await engine.read('MATCH (n:Thing) RETURN n.id AS id')).toEqual([{ id: 'once' }]);
  });

  test('a connection that is lost in the middle of a transaction makes it run again, whole', async () => {
    let runs = 0;
    await engine.write(async (transaction) => {
      runs += 1;
      await transaction.run("CREATE (:Torn {id: 'half'})");
      if (runs === 1) proxy.cut();
      await transaction.run("CREATE (:Torn {id: 'other half'})");
    });
    expect(runs).toBe(2);
    expect(await engine.read('MATCH (n:Torn) RETURN n.id AS id ORDER BY id')).toEqual([
      { id: 'half' },
      { id: 'other half' },
    ]);
  });

  test('two transactions that wait for each other both succeed in the end', async () => {
    await engine.write((transaction) => transaction.run("CREATE (:Lock {id: 'a', n: 0}), (:Lock {id: 'b', n: 0})"));
    let runs = 0;
    let arrivals = 0;
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      meet = resolve;
    });
    const add = (first: string, second: string) =>
      engine.write(async (transaction) => {
        runs += 1;
        await transaction.run('MATCH (n:Lock {id: $id}) SET n.n = n.n + 1', { id: first });
        arrivals += 1;
        if (arrivals === 2) meet();
        await met;
        await transaction.run('MATCH (n:Lock {id: $id}) SET n.n = n.n + 1', { id: second });
      });
    await Promise.all([add('a', 'b'), add('b', 'a')]);
    expect(runs).toBeGreaterThan(2);
    expect(await engine.read('MATCH (n:Lock) RETURN n.n AS n')).toEqual([{ n: 2 }, { n: 2 }]);
  });

  test('a read that takes too long is ended', async () => {
    const endless = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b % 7) AS sum';
    const start = performance.now();
    await expect(engine.read(endless)).rejects.toMatchObject({ name: 'EngineError', kind: 'TIMEOUT' });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a read that needs too much memory is ended', async () => {
    const hoarding = 'UNWIND range(1, 30000000) AS x WITH x ORDER BY x % 1000, x RETURN count(x) AS count';
    const patient = openNeo4j(await neo4jForTests());
    await expect(patient.read(hoarding)).rejects.toMatchObject({ name: 'EngineError', kind: 'MEMORY' });
    await patient.close();
  });

  test("a cluster's address works too, and each read sees the write before it", async () => {
    const { uri, ...others } = await neo4jForTests();
    const routed = openNeo4j({ uri: uri.replace(/^bolt/, 'neo4j'), ...others });
    for (let i = 1; i <= 20; i++) {
      await routed.write((transaction) => transaction.run('MERGE (n:Routed) SET n.i = $i', { i }));
      expect(await routed.read('MATCH (n:Routed) RETURN n.i AS i')).toEqual([{ i }]);
    }
    await routed.close();
  });

  test('a database that does not exist is told', async () => {
    const { uri, ...others } = await neo4jForTests();
    const nowhere = openNeo4j({ uri, ...others, database: 'nowhere' });
    await expect(nowhere.ping()).rejects.toMatchObject(UNAVAILABLE);
    await nowhere.close();
  });

  test('a time with the name of a zone is told with its offset', async () => {
    const statement =
      "RETURN datetime('2024-11-29T10:00:00[Europe/Paris]') AS winter, datetime('2024-07-29T10:00:00[Europe/Paris]') AS summer";
    expect(await direct.read(statement)).toEqual([
      { winter: '2024-11-29T10:00:00+01:00', summer: '2024-07-29T10:00:00+02:00' },
    ]);
  });

  test('a server that goes away while it is used is told', async () => {
    await engine.ping();
    await proxy.stop();
    await expect(engine.read('RETURN 1 AS one')).rejects.toMatchObject(UNAVAILABLE);
  });
});
