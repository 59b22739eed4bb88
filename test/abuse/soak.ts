import { setTimeout as pause } from 'node:timers/promises';
import { randomStream } from '../../bench/graph/random.ts';
import { type Attack, distinctWords, read, write } from './attack.ts';
import { attributions } from './attacks/recordings.ts';
import { Client } from './client.ts';
import { type Facts, factsOf } from './graph.ts';
import { judge } from './judge.ts';
import { randomReads } from './queries.ts';
import { table } from './report.ts';
import type { AbusedServer } from './server.ts';
import type { Sizes } from './settings.ts';

const PER_SECOND = 30;
const LOOK_SECONDS = 10;
/** More are not sent while so many are under way. */
const MOST = 200;

/** Sends mixed requests for some minutes, and prints what becomes of the server's memory. */
export async function soak(
  server: AbusedServer,
  sizes: Sizes,
  minutes: number,
  say: (line: string) => void,
): Promise<void> {
  const client = new Client(server.url);
  const facts = await factsOf(client, sizes.claims);
  const generated = await randomReads(client, facts, 2_000, sizes.seed);
  const random = randomStream(sizes.seed);
  const codes: Record<string, number> = {};
  let number = 0;
  let open = 0;
  const one = async () => {
    if (open >= MOST) return note(codes, 'not sent');
    open++;
    const attack = next(facts, generated, random);
    const reply = await client.send(attack.make(number++)).catch(() => undefined);
    open--;
    note(codes, reply ? (judge(reply, 'either').codes[0] ?? String(reply.status)) : 'no answer');
  };
  const rows: string[][] = [];
  const timer = setInterval(one, 1_000 / PER_SECOND);
  for (let seconds = 0; seconds <= minutes * 60 && server.ended === undefined; seconds += LOOK_SECONDS) {
    const { rssMb, heapMb, externalMb, heldMs, cpuMs } = await server.figures();
    const figures = [seconds, rssMb, heapMb, externalMb, heldMs, cpuMs / 1_000, open].map((each) =>
      String(Math.round(each)),
    );
    rows.push([...figures, JSON.stringify(codes)]);
    process.stderr.write(`${figures.join('\t')}\n`);
    await pause(LOOK_SECONDS * 1_000);
  }
  clearInterval(timer);
  say(table(['s', 'RSS MB', 'heap MB', 'external MB', 'held ms', 'processor s', 'open', 'answers'], rows));
  client.close();
}

function note(codes: Record<string, number>, code: string): void {
  codes[code] = (codes[code] ?? 0) + 1;
}

/** What a day brings: mostly reads of the explorer, some searches, some documents not seen before, some writes. */
function next(facts: Facts, generated: Attack[], random: () => number): Attack {
  const draw = random();
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  if (draw < 0.3) return seen('claim', CLAIM, { id: one(facts.claimIds) });
  if (draw < 0.45) return seen('entity', ENTITY, { id: one(facts.entities) });
  if (draw < 0.6) return seen('search', SEARCH, { q: one(facts.words) });
  if (draw < 0.9) return one(generated);
  if (draw < 0.95) {
    return write('entity', 'recordEntity', (n) => ({ kind: 'THING', name: `Soaked ${n} ${random()}` }));
  }
  if (draw < 0.98) {
    return write('document', 'recordDocument', (n) => ({ kind: 'OTHER', text: distinctWords(5_000, n * 900) }));
  }
  return write('attributions', 'recordAttributions { createdCount }', (n) => attributions(n + 5_000_000, 20, 20_000));
}

/** A document that the server knows already. */
function seen(name: string, query: string, variables: Record<string, unknown>): Attack {
  const { make, ...attack } = read(name, query, variables, 'either');
  return { ...attack, make: () => make(0) };
}

const CLAIM = `query ($id: ID!) { claim(id: $id) { text independentOriginCount sources { nodes { name } } entities { nodes { name } }
  attributions(first: 10) { nodes { quote cue chain { entity { name } } document { title publisher { name } } } } } }`;
const ENTITY = `query ($id: ID!) { entity(id: $id) { name claims(first: 20) { totalCount nodes { text sources { nodes { name } } } } claimants { totalCount } } }`;
const SEARCH =
  'query ($q: String!) { search(query: $q, first: 10) { nodes { __typename ... on Claim { text } ... on Entity { name } } } }';
