import type { Value } from '../../graph/engine.ts';
import type { Read } from './read.ts';

/** Nodes that are found around the entries of a list, and what is asked of each. */
interface TableEntry {
  /** The index of the field that finds them. */
  index: number;
  /** The variable of one of them. */
  node: string;
  subqueries: string[];
  values: string[];
  /** What is found around these in turn. */
  below: NodeTable;
}

/**
 * What the entries of one list have in common. In a graph, what is around the members of a list comes again and again: a
 * hundred claims are about the same few entities. Hence a member only finds such nodes, in a list `l<index>`, and keeps
 * their ids; what is asked of each is worked out once, after the members are collected, in a table by id. The idea is that
 * of a batching loader (github.com/graphql/dataloader), within one statement.
 */
export class NodeTable {
  readonly #nodes: TableEntry[] = [];

  /** Has these nodes worked out once; every entry must have bound them as the list `l<index>`. */
  add(nodes: TableEntry): void {
    this.#nodes.push(nodes);
  }

  /** The end of a subquery that collects `value` of each entry as `name`, and then works out what they share. */
  collect(value: string, name: string): string {
    if (this.#nodes.length === 0) return `RETURN collect(${value}) AS ${name}`;
    const entries = `${name}_entries`;
    const lists = this.#nodes.map(({ index }) => `collect(l${index}) AS ls${index}`);
    const tables = this.#nodes.map(({ index }) => `s${index}`);
    return [
      `WITH collect(${value}) AS ${entries}, ${lists.join(', ')}`,
      ...this.#nodes.map(tableOf),
      `RETURN [${[entries, ...tables].join(', ')}] AS ${name}`,
    ].join('\n');
  }

  /** Reads what {@link collect} collected: `read` is given the entries, with what they share at hand. */
  read(read: Read): Read {
    if (this.#nodes.length === 0) return read;
    return (value, reading) => {
      const [entries = null, ...tables] = (value ?? []) as Value[];
      for (const [place, { index, below }] of this.#nodes.entries()) {
        const rows = below.read(asIs)(tables[place] ?? null, reading) as Value[][];
        reading.shared.set(index, new Map(rows.map((row) => [row[0] as string, row])));
      }
      return read(entries, reading);
    };
  }
}

const asIs: Read = (value) => value;

/** Each node once. Grouped and not DISTINCT, as everywhere in a composed statement. */
function tableOf({ index, node, subqueries, values, below }: TableEntry): string {
  return [
    `CALL (ls${index}) { UNWIND ls${index} AS l${index} UNWIND l${index} AS ${node}`,
    `WITH ${node}, count(*) AS shared${index}`,
    ...subqueries,
    `${below.collect(`[${[`${node}.id`, ...values].join(', ')}]`, `s${index}`)} }`,
  ].join('\n');
}
