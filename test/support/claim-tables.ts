import type { Assertion, Copy, DocumentFacts, EntityFacts, Stretch, Table } from '../../src/origins/table.ts';
import type { GraphData } from './random-graph.ts';

/** What the rules of origins look at, taken from a graph as it was made: a table for each group of claims. */
export function claimTables({ nodes, relationships }: GraphData): Table[] {
  const properties = new Map(nodes.map((node) => [node.properties.id, node.properties]));
  const to = (type: string, from: string) =>
    relationships.filter((each) => each.type === type && each.from === from).map((each) => each.to);
  const from = (type: string, target: string) =>
    relationships.filter((each) => each.type === type && each.to === target).map((each) => each.from);
  const facts = (id: string) => properties.get(id) ?? { id };

  const firstOf = (id: string): string => to('SUPERSEDES', id).map(firstOf)[0] ?? id;
  const documents = new Map(
    nodes
      .filter(({ label }) => label === 'Document')
      .map(({ properties: { id, publishedAt = null } }): [string, DocumentFacts] => [
        id,
        {
          id,
          page: firstOf(id),
          publisher: to('PUBLISHED_BY', id)[0] ?? null,
          publishedAt: publishedAt as string | null,
        },
      ]),
  );
  const entities = new Map(
    nodes
      .filter(({ label }) => label === 'Entity')
      .map(({ properties: { id, kind, isNamed } }): [string, EntityFacts] => {
        const partOf = relationships
          .filter((each) => each.type === 'PART_OF' && each.from === id)
          .map((each) => ({ from: null, to: null, isIndependent: false, ...each.properties, whole: each.to }));
        return [id, { id, kind: kind as EntityFacts['kind'], isNamed: isNamed === true, partOf }];
      }),
  );
  const assertionsOf = (claim: string): Assertion[] =>
    from('STATES', claim).flatMap((id) => {
      const { status, role, polarity, form, basis, hedge, speechAct, saidFrom } = facts(id) as Record<string, unknown>;
      if (status !== 'ACCEPTED' || role !== 'ORIGIN' || polarity !== 'POSITIVE') return [];
      const source = from('MADE', id)[0] ?? '';
      const document = to('APPEARS_IN', id)[0] ?? '';
      const links = { cites: to('CITES', id), onBehalfOf: to('ON_BEHALF_OF', id), nestedIn: to('NESTED_IN', id) };
      const manner = { form, basis, hedge, speechAct, saidAt: saidFrom } as Assertion;
      return [{ ...manner, id, source, document, content: contentOf(facts(id)), ...links }];
    });

  const copies = relationships
    .filter((each) => each.type === 'COPIES' && each.properties['status'] === 'ACCEPTED')
    .map((each): Copy => ({ from: each.from, to: each.to, stretches: stretchesOf(each.properties, 'starts', 'ends') }));
  const recorded = relationships
    .filter((each) => each.type === 'DERIVED_FROM')
    .map((each) => ({ from: each.from, to: each.to, isRejected: each.properties['status'] === 'REJECTED' }));

  const claims = nodes.filter(({ label }) => label === 'Claim').map((node) => node.properties.id);
  const done = new Set<string>();
  const tables: Table[] = [];
  for (const claim of claims) {
    if (done.has(claim)) continue;
    const group = new Set([claim]);
    for (const each of group)
      for (const other of [...to('RESTATES', each), ...from('RESTATES', each)]) group.add(other);
    for (const each of group) done.add(each);
    tables.push({ assertions: [...group].flatMap(assertionsOf), documents, entities, copies, recorded });
  }
  return tables;
}

function stretchesOf(properties: Record<string, unknown>, starts: string, ends: string): Stretch[] {
  const [from, to] = [properties[starts], properties[ends]] as [number[], number[]];
  return from.map((start, index) => ({ start, end: to[index] ?? start }));
}

function contentOf(properties: Record<string, unknown>): Stretch[] {
  const parts = properties['spanParts'] as string[];
  return stretchesOf(properties, 'spanStarts', 'spanEnds').filter((_, index) => parts[index] === 'CONTENT');
}
