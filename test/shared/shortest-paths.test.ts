import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type PathQuery, shortestPaths } from '../../src/shared/shortest-paths.ts';

type Graph = Map<string, Set<string>>;

function graphOf(links: [string, string][]): Graph {
  const graph: Graph = new Map();
  for (const [a, b] of links) {
    graph.set(a, (graph.get(a) ?? new Set()).add(b));
    graph.set(b, (graph.get(b) ?? new Set()).add(a));
  }
  return graph;
}

/** Every path, tried one after the other. */
function everyPath(graph: Graph, { from, to, atMost, first }: PathQuery): string[][] {
  const found: string[][] = [];
  const go = (path: string[]) => {
    const last = path.at(-1) as string;
    if (last === to) found.push(path);
    else if (path.length <= atMost) {
      for (const next of graph.get(last) ?? []) if (!path.includes(next)) go([...path, next]);
    }
  };
  go([from]);
  const key = (path: string[]) => `${path.length} ${path.join(' ')}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1)).slice(0, first);
}

describe('the shortest paths', () => {
  test('come in the order of their length, then of their ids', () => {
    const graph = graphOf(['ab', 'bz', 'ac', 'cz', 'bc', 'az'].map((pair) => [...pair] as [string, string]));
    expect(shortestPaths(graph, { from: 'a', to: 'z', atMost: 3, first: 10 })).toEqual([
      ['a', 'z'],
      ['a', 'b', 'z'],
      ['a', 'c', 'z'],
      ['a', 'b', 'c', 'z'],
      ['a', 'c', 'b', 'z'],
    ]);
  });

  test('from a thing to itself it is one without links', () => {
    const graph = graphOf([['a', 'b']]);
    expect(shortestPaths(graph, { from: 'a', to: 'a', atMost: 3, first: 5 })).toEqual([['a']]);
  });

  test('there is none to what is not linked or not known', () => {
    const graph = graphOf([
      ['a', 'b'],
      ['y', 'z'],
    ]);
    expect(shortestPaths(graph, { from: 'a', to: 'z', atMost: 8, first: 5 })).toEqual([]);
    expect(shortestPaths(graph, { from: 'a', to: 'unknown', atMost: 8, first: 5 })).toEqual([]);
  });

  test('are those of all paths that come first', () => {
    const id = fc.constantFrom(...'abcdefghi');
    const query = fc.record({
      from: id,
      to: id,
      atMost: fc.integer({ min: 1, max: 8 }),
      first: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 22 }), query, (links, asked) => {
        const graph = graphOf(links.filter(([a, b]) => a !== b));
        expect(shortestPaths(graph, asked)).toEqual(everyPath(graph, asked));
      }),
      { numRuns: 2_000 },
    );
  });

  test('are found in time where there are more than can be counted', () => {
    const layers = Array.from({ length: 7 }, (_, layer) => Array.from({ length: 60 }, (_, i) => `${layer}-${i}`));
    const links = layers.flatMap((layer, index) =>
      layer.flatMap((a) => (layers[index + 1] ?? []).map((b): [string, string] => [a, b])),
    );
    const ends = [...(layers[0] ?? []).map((a) => ['from', a]), ...(layers[6] ?? []).map((a) => [a, 'to'])];
    const graph = graphOf([...links, ...(ends as [string, string][])]);
    const start = performance.now();
    const paths = shortestPaths(graph, { from: 'from', to: 'to', atMost: 8, first: 10 });
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(paths).toHaveLength(10);
    expect(paths[9]?.at(-2)).toBe('6-17');
  });
});
