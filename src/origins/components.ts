/**
 * The strongly connected components of a graph, each after those to which it leads. After Tarjan, "Depth-first search and
 * linear graph algorithms" (1972), without recursion.
 */
export function componentsOf(nodes: Iterable<string>, next: (node: string) => Iterable<string>): string[][] {
  const order = new Map<string, number>();
  const least = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const components: string[][] = [];
  const enter = (node: string) => {
    order.set(node, order.size);
    least.set(node, order.get(node) as number);
    open.push(node);
    isOpen.add(node);
    return { node, rest: next(node)[Symbol.iterator]() };
  };
  const lower = (node: string, other: number) => least.set(node, Math.min(least.get(node) as number, other));
  const close = (node: string) => {
    if (least.get(node) !== order.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    components.push(component);
  };
  for (const start of nodes) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const { value, done } = step.rest.next();
      if (done) {
        path.pop();
        const outer = path.at(-1);
        if (outer) lower(outer.node, least.get(step.node) as number);
        close(step.node);
      } else if (!order.has(value)) path.push(enter(value));
      else if (isOpen.has(value)) lower(step.node, order.get(value) as number);
    }
  }
  return components;
}
