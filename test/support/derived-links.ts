import type { Value } from '../../src/graph/engine.ts';

/** A relationship between two nodes, by their ids. */
export interface GraphRelationship {
  type: string;
  from: string;
  to: string;
  properties: Record<string, Value>;
}

/** The links that recording writes beside others because they follow from them, worked out one node after the other. */
export function derivedLinks(relationships: readonly GraphRelationship[]): GraphRelationship[] {
  const hops = (type: string, direction: 'forward' | 'either way' = 'forward') => {
    const links = relationships.filter((each) => each.type === type);
    const back = direction === 'forward' ? [] : links.map(({ from, to, ...rest }) => ({ ...rest, from: to, to: from }));
    return hopsOf([...links, ...back]);
  };
  // A verdict may supersede another too.
  const replacing = relationships.filter(({ type, from }) => type === 'SUPERSEDES' && from.startsWith('doc_'));
  const [later, replaced] = [new Set(replacing.map(({ from }) => from)), new Set(replacing.map(({ to }) => to))];
  const editions = hopsOf(replacing).filter(({ to }) => !later.has(to));
  return [
    ...hops('PART_OF').map(({ from, to }) => link('WITHIN', from, to)),
    ...hops('RELAYED_BY')
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, count }) => link('PASSED_ON_BY', from, to, { hops: count })),
    ...hops('RESTATES', 'either way')
      .filter(({ from, to }) => from !== to)
      .map(({ from, to }) => link('SAME_AS', from, to)),
    ...editions.map(({ from, to }) => link('EDITION_OF', from, to)),
    ...editions.filter(({ from }) => !replaced.has(from)).map(({ from, to }) => link('NEWEST', to, from)),
  ];
}

function link(type: string, from: string, to: string, properties: GraphRelationship['properties'] = {}) {
  return { type, from, to, properties };
}

/** From each node to each that it leads to, with the fewest links that it takes. */
function hopsOf(links: readonly GraphRelationship[]): { from: string; to: string; count: number }[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of links) next.set(from, [...(next.get(from) ?? []), to]);
  return [...next.keys()].flatMap((from) => {
    const counts = new Map<string, number>();
    for (let reached = [from], count = 1; reached.length > 0; count++) {
      const further = new Set(reached.flatMap((id) => next.get(id) ?? []));
      reached = [...further].filter((id) => !counts.has(id));
      for (const id of reached) counts.set(id, count);
    }
    return [...counts].map(([to, count]) => ({ from, to, count }));
  });
}
