import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openIn, withEngine } from '../../bench/databases.ts';
import { load } from '../../bench/graph/load.ts';
import { schema } from '../compose/asking.ts';
import { abuse } from './abuse.ts';
import type { Findings } from './report.ts';
import { AbusedServer } from './server.ts';
import { SHORT } from './settings.ts';

const PATIENCE_MS = 300_000;
/** Nothing is timed here: these only tell a server that answers from one that hangs. */
const HELD_MS = 5_000;
const ANSWERED_MS = 20_000;

let folder: string;
let server: AbusedServer;
let findings: Findings;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'selon-abuse-'));
  await withEngine(openIn(folder), (engine) => load(engine, SHORT.claims));
  server = await AbusedServer.start({ DATA_DIR: folder });
  findings = await abuse(server, 'grafeo', SHORT);
}, PATIENCE_MS);

afterAll(async () => {
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('every answer has a documented code or none, and tells nothing of the inside; nothing is kept by half', () => {
  expect(findings.faults).toEqual([]);
});

test('what is hostile is sent, and a good part of what is generated is answered', () => {
  const { outcomes } = findings;
  const answered = (name: RegExp) => outcomes.filter((each) => name.test(each.name) && each.isAnswered).length;
  expect(outcomes.length).toBeGreaterThan(400);
  expect(answered(/^generated query/)).toBeGreaterThan(SHORT.queries / 2);
  const unanswered = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter(
    (name) => answered(new RegExp(`^generated ${name} `)) === 0,
  );
  expect(unanswered).toEqual([]);
});

test('no request holds the event loop for seconds, and small ones are answered while many press', () => {
  const { outcomes, felt } = findings;
  expect(outcomes.filter(({ heldMs }) => heldMs > HELD_MS).map(({ name }) => name)).toEqual([]);
  expect(felt).toHaveLength(SHORT.pressures);
  for (const { name, read, write, health } of felt) {
    expect({ name, isLate: Math.max(read.max, write.max, health.max) > ANSWERED_MS }).toEqual({ name, isLate: false });
  }
});

test('the server is ready afterwards, and ends in order when it is told to', async () => {
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  expect(await server.stop()).toBe('0');
});
