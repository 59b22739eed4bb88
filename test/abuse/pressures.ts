import { slyWrites } from './attacks/recordings.ts';
import type { Outcome } from './battery.ts';
import { type Client, operation, type Sent } from './client.ts';
import type { Pressure } from './fairness.ts';

const CLIENTS = 16;
/** Below this estimate an operation that the server has not seen yet is taken for cheap. */
const CHEAP_ESTIMATE = 1_000;
/** Numbers of requests that no earlier one has had. */
const FRESH = 1_000_000;

/** The ways to press a server, made of what was found to be the costliest; the most telling first. */
export function pressuresOf(outcomes: readonly Outcome[]): Pressure[] {
  const reads = outcomes.filter(({ isAnswered, isWrite }) => isAnswered && !isWrite).toSorted((a, b) => b.ms - a.ms);
  const cheap = reads.filter(({ cost = 0 }) => cost < CHEAP_ESTIMATE);
  const writes = outcomes
    .filter(({ isAnswered, isWrite, name }) => isAnswered && isWrite && !name.startsWith('generated'))
    .toSorted((a, b) => b.ms - a.ms);
  const refused = outcomes
    .filter(({ isWrite, cost, codes }) => !isWrite && cost === undefined && codes.length > 0)
    .toSorted((a, b) => b.cpuMs - a.cpuMs);
  const large = reads.toSorted((a, b) => b.bytes - a.bytes);
  const holding = outcomes.filter(({ isWrite }) => !isWrite).toSorted((a, b) => b.heldMs - a.heldMs);
  const [costliest] = reads;
  return [
    ...(costliest ? [{ name: `16 the same: ${costliest.name}`, make: same(costliest) }] : []),
    { name: '16 of the costliest, different', make: unlike(reads) },
    { name: '16 large writes', make: unlike(writes, 3) },
    { name: '16 of the costliest, never seen before', make: unseen(reads) },
    { name: '16 of the costliest with a low estimate, never seen before', make: unseen(cheap) },
    { name: '16 documents seen with small pages, then with large ones', make: grown },
    { name: '16 writes just too small to be taken for large', make: sly },
    { name: '16 of the costliest to refuse, never seen before', make: unseen(refused) },
    { name: '16 of those that hold the event loop longest, never seen before', make: unseen(holding) },
    { name: '16 of the largest answers', make: unlike(large) },
  ];
}

type Make = Pressure['make'];

const at = <T>(list: readonly T[], index: number) => list[index % list.length] as T;

function same({ sent }: Outcome): Make {
  return () => sent;
}

/** The first of them, each again and again; writes are made anew. */
function unlike(outcomes: readonly Outcome[], most = CLIENTS): Make {
  const chosen = outcomes.slice(0, most);
  return (client, round) => {
    const { isWrite, make, sent } = at(chosen, client + round);
    return isWrite ? make(number(client, round)) : sent;
  };
}

function unseen(outcomes: readonly Outcome[]): Make {
  const chosen = outcomes.slice(0, CLIENTS);
  return (client, round) => at(chosen, client).make(number(client, round));
}

function sly(client: number, round: number): Sent {
  return at(slyWrites(), client).make(number(client, round));
}

/** A document that the server has come to know as a quick one, and then asks for much. */
function grown(client: number, round: number): Sent {
  const query = `# ${client} ${round >> 1}
    query ($first: Int!) { claims(first: $first, filter: {sourceDropped: false}) { totalCount nodes {
      independentOriginCount sources(first: $first) { nodes { name } } } } }`;
  return operation(query, { first: round % 2 === 0 ? 1 : 90 });
}

function number(client: number, round: number): number {
  return FRESH + round * CLIENTS + client;
}

/** A claim for the cheap read. */
export async function anyClaim(client: Client): Promise<string> {
  const { claims } = await client.ask('{ claims(first: 1) { nodes { id } } }');
  return claims.nodes[0].id as string;
}
