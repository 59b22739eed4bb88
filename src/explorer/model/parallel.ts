/** As much of an edge as matters for keeping it apart from others. */
interface Bent {
  from: string;
  to: string;
  bend: number;
}

/** How far two edges between the same ends lie apart, in parts of their length. */
const APART = 0.16;

/** Bends edges between the same two things so that each can be seen; a lone one stays straight. */
export function spread(edges: Iterable<Bent>): void {
  const pairs = new Map<string, Bent[]>();
  for (const edge of edges) {
    const pair = edge.from < edge.to ? `${edge.from} ${edge.to}` : `${edge.to} ${edge.from}`;
    const others = pairs.get(pair);
    if (others) others.push(edge);
    else pairs.set(pair, [edge]);
  }
  for (const pair of pairs.values()) {
    if (pair.length < 2) continue;
    pair.forEach((edge, index) => {
      const bend = (index - (pair.length - 1) / 2) * APART;
      // The other way round, the other side is left.
      edge.bend = edge.from < edge.to ? bend : -bend;
    });
  }
}
