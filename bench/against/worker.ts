import { openNeo4j } from '../../src/graph/neo4j.ts';
import { recordAttributions } from '../../src/recording/record.ts';
import { asking, QUERIES } from '../contenders/selon.ts';
import { openIn } from '../databases.ts';
import { recordings } from '../graph/inputs.ts';
import { load } from '../graph/load.ts';

/**
 * Runs the version of the project in which it stands, for the parent process to time: `worker.ts <engine>
 * <place> <claims>`, where the place is an address or a folder. Fills the empty graph, then answers commands.
 */
const [engineName = '', place = '', claims = ''] = process.argv.slice(2);

const engine = engineName === 'neo4j' ? openNeo4j({ uri: place }) : openIn(place);
await load(engine, Number(claims));
const ask = asking(engine);
const batches = recordings('against', 1_000, 1);
const RECORDER = { by: 'bench', now: new Date('2024-12-01T00:00:00Z') };

/** What the parent wants: questions asked so many times, or one batch recorded. */
export type Command = { depth: 'shallow' | 'deep'; id: string; times: number } | 'record' | 'end';

async function timesOf(command: Exclude<Command, 'end'>): Promise<number[]> {
  const taken: number[] = [];
  const time = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  };
  if (command === 'record') {
    const inputs = batches.next().value;
    await time(() => recordAttributions(engine, inputs, RECORDER));
  } else {
    for (let i = 0; i < command.times; i++) await time(() => ask(QUERIES[command.depth], { id: command.id }));
  }
  return taken;
}

process.on('message', async (command: Command) => {
  if (command !== 'end') return process.send?.(await timesOf(command));
  await engine.close();
  process.exit(0);
});
process.send?.('ready');
