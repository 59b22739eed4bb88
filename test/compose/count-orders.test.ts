import { beforeAll, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { describeEngines } from '../support/engines.ts';
import { randomGraph, writeGraph } from '../support/random-graph.ts';
import { answer, composed } from './asking.ts';

const DENIALS = 'group { attributions(filter: { polarity: NEGATIVE, role: ORIGIN }) { totalCount } }';
const ACCUSATIONS = 'targetedBy(filter: { speechAct: ACCUSE, role: ORIGIN }) { totalCount }';

type Counted = Record<string, unknown>;
const total = (page: unknown) => (page as { totalCount: number }).totalCount;

/** Each order by counts, with a selection that holds what it counts, and the number in an answer to that. */
const ORDERS: [list: string, order: string, selection: string, count: (node: Counted) => number][] = [
  ['claims', 'ORIGINS_DESC', 'independentOriginCount', (claim) => Number(claim['independentOriginCount'])],
  [
    'claims',
    'DENIALS_DESC',
    DENIALS,
    (claim) => (claim['group'] as Counted[]).reduce((sum, { attributions }) => sum + total(attributions), 0),
  ],
  ['sources', 'CLAIMS_MADE_DESC', 'claims { totalCount }', ({ claims }) => total(claims)],
  ['entities', 'CLAIMS_ABOUT_DESC', 'claims { totalCount }', ({ claims }) => total(claims)],
  ['entities', 'ACCUSATIONS_DESC', ACCUSATIONS, ({ targetedBy }) => total(targetedBy)],
];

describeEngines((_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await writeGraph(engine, randomGraph(846));
  }, 120_000);

  test.each(ORDERS)('%s by %s come in the order of what is counted', async (list, order, selection, count) => {
    const query = `{ ${list}(orderBy: ${order}, first: 100) { nodes { id ${selection} } } }`;
    const data = await answer<Record<string, { nodes: Counted[] }>>(composed(engine), query);
    const nodes = (data[list]?.nodes ?? []).map((node) => ({ id: String(node['id']), count: count(node) }));
    expect(new Set(nodes.map((node) => node.count)).size).toBeGreaterThan(2);
    expect(nodes).toEqual(nodes.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)));
  });
});
