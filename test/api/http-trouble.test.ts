import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { EngineError, type EngineErrorKind } from '../../src/graph/errors.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { overriding, post, startServer, type TestServer } from '../support/server.ts';

const READ = '{ claim(id: "clm_drones-shot-down") { id } }';
const GRAPHQL_TYPE = 'application/graphql-response+json';
const recordText = (length: number) => ({
  query: 'mutation ($text: String!) { recordDocument(input: { kind: ARTICLE, text: $text }) { created } }',
  variables: { text: `${Math.random()} `.padEnd(length, 'word ') },
});

describe('a fault of the graph database', () => {
  let server: TestServer;
  let kind: EngineErrorKind = 'UNAVAILABLE';
  const failing = (engine: Engine) => {
    const fail = () => Promise.reject(new EngineError(kind, `first cause at /secret/place`));
    return overriding(engine, { read: fail, write: fail, ping: fail });
  };
  beforeAll(async () => {
    server = await startServer(failing);
  });
  afterAll(() => server.close());

  const faults: [kind: EngineErrorKind, code: string, status: number, message: RegExp][] = [
    ['UNAVAILABLE', 'UNAVAILABLE', 503, /does not answer/],
    ['BUSY', 'UNAVAILABLE', 503, /busy/],
    ['DISK_FULL', 'UNAVAILABLE', 503, /disk .* full/],
    ['READ_ONLY', 'UNAVAILABLE', 503, /read-only/],
    ['STORAGE', 'UNAVAILABLE', 503, /failed during a write/],
    ['STATEMENT', 'INTERNAL_SERVER_ERROR', 500, /logged under/],
    ['TIMEOUT', 'TOO_COSTLY', 200, /longer than the server allows \(setting TIMEOUT_MS\)/],
    ['MEMORY', 'TOO_COSTLY', 200, /more memory/],
    ['CONFLICT', 'CONFLICT', 200, /at the same time/],
  ];

  test.each(faults)(
    '%s is %s, with its status and its first cause in the log',
    async (fault, code, status, message) => {
      kind = fault;
      const ask = (headers: Record<string, string>) => {
        const { headers: json, ...request } = post({ query: READ });
        return server.send('/graphql', { ...request, headers: { ...(json as object), ...headers } });
      };
      const before = server.logs.length;
      const reply = await ask({ accept: GRAPHQL_TYPE });
      expect(reply.status).toBe(status);
      expect(reply.json.errors[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
      expect(reply.text).not.toContain('secret');
      // Without data an answer may have a status of its own; with data it is 200.
      expect('data' in reply.json).toBe(status === 200);
      expect(reply.headers.get('retry-after')).toBe(status === 503 ? '1' : null);
      const causes = server.logs
        .slice(before)
        .filter(({ err }) => (err as Error | undefined)?.message?.includes('first'));
      expect(causes).toHaveLength(fault === 'CONFLICT' ? 0 : 1);
      expect((await ask({ accept: 'application/json' })).status).toBe(200);
    },
  );

  test.each(faults.slice(0, 5))('%s is told by /ready', async (fault, _code, _status, message) => {
    kind = fault;
    const { status, json } = await server.send('/ready');
    expect(status).toBe(503);
    expect(json).toMatchObject({ status: 'unavailable', reason: fault, message: expect.stringMatching(message) });
  });

  test('an answer of which something is there keeps its 200', async () => {
    const flaky = await startServer((engine) =>
      overriding(engine, {
        read: (statement, parameters) =>
          statement.includes(':Document')
            ? Promise.reject(new EngineError('UNAVAILABLE', 'gone'))
            : engine.read(statement, parameters),
      }),
    );
    const query = `{ claim(id: "clm_drones-shot-down") { id } document(id: "doc_none") { id } }`;
    const { headers, ...request } = post({ query });
    const reply = await flaky.send('/graphql', {
      ...request,
      headers: { ...(headers as object), accept: GRAPHQL_TYPE },
    });
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ data: { claim: { id: 'clm_drones-shot-down' }, document: null } });
    await flaky.close();
  });
});

/** Whether this process may mount a file system of its own, which a full disk takes. */
const mayMount = (() => {
  const place = mkdtempSync(join(tmpdir(), 'selon-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(place);
  }
})();

(mayMount ? describe : describe.skip)('a full disk', () => {
  let folder: string;
  let server: TestServer;
  const filler = () => join(folder, 'filler');
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'selon-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]);
    server = await startServer(undefined, {}, openGrafeo({ path: join(folder, 'selon.grafeo') }));
  });
  afterAll(async () => {
    await server.close();
    // Its files may be open for a moment longer.
    execFileSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  });

  const fill = () => {
    const file = openSync(filler(), 'w');
    try {
      for (;;) writeSync(file, Buffer.alloc(4096));
    } catch {
      closeSync(file);
    }
  };

  test('is told to the client, the log and /ready, keeps nothing, and is over without a restart', async () => {
    fill();
    const documents = async () => (await server.ask('{ documents { totalCount } }')).json.data.documents.totalCount;
    const before = await documents();
    const reply = await server.send('/graphql', {
      ...post(recordText(50_000)),
      headers: { 'content-type': 'application/json', accept: GRAPHQL_TYPE },
    });
    expect(reply.status).toBe(503);
    expect(reply.json.errors[0]).toMatchObject({
      message: expect.stringMatching(/disk .* is full/),
      extensions: { code: 'UNAVAILABLE' },
    });
    const [cause] = server.logs.filter(({ kind }) => kind === 'DISK_FULL');
    expect(cause).toMatchObject({ err: { message: expect.stringContaining('No space left on device') } });
    expect(await server.send('/ready')).toMatchObject({ status: 503, json: { reason: 'DISK_FULL' } });
    expect(await documents()).toBe(before);

    rmSync(filler());
    expect((await server.send('/ready')).status).toBe(200);
    const { json } = await server.ask(recordText(50_000).query, recordText(50_000).variables);
    expect(json.data).toEqual({ recordDocument: { created: true } });
    expect(await documents()).toBe(before + 1);
  });

  test('is over with the first write that is kept, also if nobody asks /ready', async () => {
    fill();
    expect(
      (await server.ask(recordText(50_000).query, recordText(50_000).variables)).json.errors[0].extensions.code,
    ).toBe('UNAVAILABLE');
    rmSync(filler());
    expect((await server.ask(recordText(5_000).query, recordText(5_000).variables)).json.errors).toBeUndefined();
    expect((await server.send('/ready')).status).toBe(200);
  });
});

describe('a query that takes too long', () => {
  /** Counts up to more than can be done in the time that is given. */
  const SLOW = 'UNWIND range(1, 1500) AS a UNWIND range(1, 1500) AS b WITH a * b % 7 AS c RETURN sum(c) AS sum';

  test('is given up in time, and new ones are refused while too many go on', async () => {
    const engine = openGrafeo({ timeoutMs: 50 });
    const start = performance.now();
    const reads = Array.from({ length: 4 }, () => engine.read(SLOW));
    const results = await Promise.allSettled(reads);
    expect(performance.now() - start).toBeLessThan(2_000);
    for (const result of results) expect(result).toMatchObject({ reason: { kind: 'TIMEOUT' } });
    await expect(engine.read('RETURN 1 AS one')).rejects.toMatchObject({ kind: 'BUSY' });
    await engine.close();
  });

  test('a write that takes too long keeps nothing', async () => {
    const engine = openGrafeo({ timeoutMs: 50 });
    const write = engine.write(async ({ run }) => {
      await run('CREATE (:Thing)');
      await new Promise((resolve) => setTimeout(resolve, 80));
      await run('CREATE (:Thing)');
    });
    await expect(write).rejects.toMatchObject({ kind: 'TIMEOUT' });
    expect(await engine.read('MATCH (n:Thing) RETURN count(n) AS things')).toEqual([{ things: 0 }]);
    const long = engine.write(() => new Promise((resolve) => setTimeout(resolve, 80)), { mayTakeLong: true });
    await expect(long).resolves.toBeUndefined();
    await engine.close();
  });
});
