/**
 * Runs one version of the project, for the parent process to time: `worker.ts <checkout> <engine> <place>`, where the place is
 * an address or a folder. Fills the empty graph, then answers commands.
 */
const [checkout = '', engineName = '', place = '', claims = ''] = process.argv.slice(2);

// biome-ignore lint/suspicious/noExplicitAny: what another version of the project exports is not known here.
const from = (path: string): Promise<any> => import(new URL(path, checkout).href);

const { asking, QUERIES } = await from('bench/contenders/selon.ts');
const { load } = await from('bench/graph/load.ts');
const { recordings } = await from('bench/graph/inputs.ts');
const { recordAttributions } = await from('src/recording/record.ts');
const { openIn } = await from('bench/databases.ts');
const { openNeo4j } = await from('src/graph/neo4j.ts');

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
