/**
 * Fills an empty graph, run as a program: `fill.ts neo4j <address> <claims>` or `fill.ts grafeo <folder> <claims>`. What
 * is measured afterwards is measured in another process, as of a server that finds its graph: loading leaves memory in pieces.
 */
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { openIn, withEngine } from '../databases.ts';
import { load } from './load.ts';

const [engine, place, claims] = process.argv.slice(2);
if ((engine !== 'neo4j' && engine !== 'grafeo') || !place || !(Number(claims) > 0)) {
  throw new Error('expected an engine, neo4j or grafeo, its address or folder, and a number of claims');
}
await withEngine(engine === 'neo4j' ? openNeo4j({ uri: place }) : openIn(place), (graph) =>
  load(graph, Number(claims)),
);
