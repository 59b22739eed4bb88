import { setTimeout as pause } from 'node:timers/promises';
import { times } from '../attack.ts';
import type { Client } from '../client.ts';
import { json, operation } from '../client.ts';
import { attributions } from './recordings.ts';
import { RAW } from './transport.ts';

/** How long a client stays before it goes away. */
const STAYS_MS = [0, 1, 3, 8, 20, 50, 120, 300];
const SETTLE_MS = 1_500;
const RECORD =
  'mutation ($inputs: [RecordAttributionInput!]!) { recordAttributions(inputs: $inputs) { createdCount } }';

/** Clients that send half of a request, or nonsense, or go away. @returns what was wrong, and how many were sent */
export async function leave(client: Client): Promise<{ sent: number; faults: string[] }> {
  const faults: string[] = [];
  for (const [name, bytes] of Object.entries(RAW)) {
    const answer = await client.raw(bytes, 1_000);
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 400);
    if (status < 400 || status >= 500) faults.push(`${name}: the answer begins with ${answer.slice(0, 60)}`);
    if (/\n\s+at \S|node_modules/.test(answer)) faults.push(`${name}: the answer holds a stack`);
  }
  const halves = await halfSent(client);
  const written = await leaveWhileWriting(client);
  await leaveWhileReading(client);
  const sent = Object.keys(RAW).length + halves + STAYS_MS.length * 2;
  return { sent, faults: [...faults, ...written] };
}

/** Fifty bodies of which half is sent, then nothing more; the connections are closed by the client. */
async function halfSent(client: Client): Promise<number> {
  const head =
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"que';
  const all = times(50, () => client.raw(head, 300));
  await Promise.all(all);
  return all.length;
}

/** Whatever a client that goes away has sent is kept as a whole or not at all. */
async function leaveWhileWriting(client: Client): Promise<string[]> {
  const batches = STAYS_MS.map((ms, index) => ({
    ms,
    key: `left-${index}`,
    inputs: attributions(900_000 + index, 120, 60_000, `left-${index}`),
  }));
  for (const { ms, inputs } of batches)
    await client.leave(json(JSON.stringify({ query: RECORD, variables: { inputs } })), ms);
  await pause(SETTLE_MS);
  const faults: string[] = [];
  for (const { key, inputs, ms } of batches) {
    const { document } = await client.ask(`{ document(id: "doc_${key}") { attributions(first: 1) { totalCount } } }`);
    const kept = document?.attributions.totalCount ?? 0;
    if (document && kept !== inputs.length) {
      faults.push(`of ${inputs.length} attributions of a client that left after ${ms} ms ${kept} were kept`);
    }
  }
  return faults;
}

async function leaveWhileReading(client: Client): Promise<void> {
  for (const ms of STAYS_MS) {
    await client.leave(
      operation(`# left ${ms}\n{ claims(first: 100) { nodes { sources(first: 90) { nodes { name } } } } }`),
      ms,
    );
  }
}
