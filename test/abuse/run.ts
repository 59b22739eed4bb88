/**
 * Attacks a server from outside and prints what was found: `npm run test:abuse`, or with any of `grafeo`, `neo4j`,
 * `hostile`, `generated`, `fairness` and `built` for less; or `soak`, with the minutes. Ends with 1 if something was
 * wrong in kind; figures that miss what is wanted are only told.
 */

import { openIn, withEngine, withFolder, withOwnNeo4j } from '../../bench/databases.ts';
import { load } from '../../bench/graph/load.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { canRunNeo4j } from '../support/neo4j-server.ts';
import { abuse, PARTS } from './abuse.ts';
import { told } from './report.ts';
import { AbusedServer } from './server.ts';
import { FULL } from './settings.ts';
import { soak } from './soak.ts';

const ENGINES = ['grafeo', 'neo4j'] as const;
type EngineName = (typeof ENGINES)[number];

const wanted = process.argv.slice(2);
const isBuilt = wanted.includes('built');
const minutes = Number(wanted.find((word) => /^\d+(\.\d+)?$/.test(word)) ?? 4);
const unknown = wanted.filter((word) => ![...ENGINES, ...PARTS, 'built', 'soak'].includes(word) && !(Number(word) > 0));
if (unknown.length > 0)
  throw new RangeError(
    `${unknown.join(', ')}: expected ${[...ENGINES, ...PARTS, 'built', 'soak'].join(', ')}, or minutes`,
  );
const chosen = <T extends string>(all: readonly T[]) => {
  const some = all.filter((each) => wanted.includes(each));
  return some.length > 0 ? some : all;
};
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Serves a graph of generated claims on an engine for as long as `use` takes. */
async function served<T>(engine: EngineName, use: (server: AbusedServer) => Promise<T>): Promise<T> {
  const serve = async (settings: Record<string, string>) => {
    const server = await AbusedServer.start(settings, { isBuilt });
    try {
      return await use(server);
    } finally {
      const end = await server.stop();
      if (end !== '0') say(`the server ended with ${end}: ${server.takeLog().join('\n').slice(-2_000)}`);
    }
  };
  if (engine === 'neo4j') {
    return withOwnNeo4j(async (uri) => {
      await withEngine(openNeo4j({ uri }), (graph) => load(graph, FULL.claims));
      return serve({ NEO4J_URI: uri });
    });
  }
  return withFolder(async (folder) => {
    await withEngine(openIn(folder), (graph) => load(graph, FULL.claims));
    return serve({ DATA_DIR: folder });
  });
}

let faults = 0;
if (wanted.includes('soak')) {
  const engine = chosen(ENGINES)[0] as EngineName;
  await served(engine, (server) => soak(server, FULL, minutes, say));
} else {
  for (const engine of chosen(ENGINES)) {
    if (engine === 'neo4j' && !(await canRunNeo4j())) {
      say('NEO4J IS NOT ATTACKED: it needs Java 17 and Maven.');
      continue;
    }
    const start = performance.now();
    const progress = (line: string) =>
      process.stderr.write(`${Math.round((performance.now() - start) / 1_000)} s ${engine}: ${line}\n`);
    const findings = await served(engine, (server) => abuse(server, engine, FULL, chosen(PARTS), progress));
    say(told(findings));
    faults += findings.faults.length;
  }
}
process.exitCode = faults > 0 ? 1 : 0;
