/** The items by each of their keys, in their order. (`Map.groupBy` is not in Node 20, and takes one key an item.) */
export function groupedByEach<T>(items: Iterable<T>, keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** The items by their keys, in their order. */
export function groupedBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  return groupedByEach(items, (item) => [keyOf(item)]);
}
