/**
 * Measures how long a server takes for small requests while others press it; a process of its own, run by `fairness.ts`,
 * so that what presses does not disturb what measures. Arguments: the address, and the id of a claim.
 */
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Latencies of one kind of request, in milliseconds, and how many of them were not answered well. */
export interface Probed {
  latencies: number[];
  failed: number;
}

/** By the kind of request. */
export type Probes = Record<'read' | 'write' | 'health', Probed>;

const EVERY_MS = 50;
/** So many of one kind may be under way. */
const MOST = 100;
/** What is not answered by then counts with the time that it has taken. */
const STOP_MS = 5_000;
const HEADERS = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

const [url = '', claim = ''] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
let number = 0;

const bodies = {
  read: () => ({ query: 'query ($id: ID!) { claim(id: $id) { text } }', variables: { id: claim } }),
  write: () => ({
    query: 'mutation ($input: EntityInput!) { recordEntity(input: $input) { created } }',
    variables: { input: { name: `Probe ${process.pid} ${number++}`, kind: 'THING' } },
  }),
  health: () => undefined,
} as const;

/** @returns the latency, or undefined if the answer was not a good one */
function once(body: object | undefined): Promise<number | undefined> {
  const start = performance.now();
  return new Promise((resolve) => {
    const path = body ? '/graphql' : '/health';
    const sending = request(`${url}${path}`, { method: body ? 'POST' : 'GET', agent, headers: body ? HEADERS : {} });
    sending.once('error', () => resolve(undefined));
    sending.once('response', (response) => {
      response.resume().once('end', () => resolve(response.statusCode === 200 ? performance.now() - start : undefined));
    });
    sending.end(body && JSON.stringify(body));
  });
}

function probing(make: () => object | undefined): Probed & { stop: () => Promise<void> } {
  const found: Probed = { latencies: [], failed: 0 };
  const open = new Map<Promise<void>, number>();
  const look = () => {
    if (open.size >= MOST) return;
    const one: Promise<void> = once(make()).then((ms) => {
      if (!open.delete(one)) return;
      if (ms === undefined) found.failed++;
      else found.latencies.push(ms);
    });
    open.set(one, performance.now());
  };
  const timer = setInterval(look, EVERY_MS);
  const stop = async () => {
    clearInterval(timer);
    await Promise.race([Promise.all(open.keys()), pause(STOP_MS)]);
    for (const start of open.values()) found.latencies.push(performance.now() - start);
    open.clear();
  };
  return Object.assign(found, { stop });
}

const probes = Object.entries(bodies).map(([kind, make]) => [kind, probing(make)] as const);
process.send?.('started');
process.once('message', async () => {
  await Promise.all(probes.map(([, { stop }]) => stop()));
  const told = Object.fromEntries(probes.map(([kind, { latencies, failed }]) => [kind, { latencies, failed }]));
  process.send?.(told, () => process.exit(0));
});
