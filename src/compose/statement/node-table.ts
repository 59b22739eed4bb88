import type { Value } from '../../graph/engine.ts';
import type { Read } from './read.ts';

/** Nodes that the entries of a list lead to, and what is selected of each. */
interface TableEntry {
  /** The index of the field that finds them. */
  index: number;
  /** The variable of one of them. */
  node: string;
  subqueries: string[];
  values: string[];
  /** The table of the nodes that these lead to. */
  below: NodeTable;
}

/**
 * The nodes that several entries of one list lead to: a hundred claims are about the same few entities. Each entry only
 * finds such nodes, in a list `l<index>`, and keeps their ids. The selection of each node is computed once, in a table by
 * id, after the entries are collected. The idea is that of a batching loader (github.com/graphql/dataloader), in one
 * statement.
 */
export class NodeTable {
  readonly #nodes: TableEntry[] = [];

  /** Adds nodes to the table. Every entry must bind them as the list `l<index>`. */
  add(nodes: TableEntry): void {
    this.#nodes.push(nodes);
  }

  /** The end of a subquery that collects `value` of each entry as `name`, and then computes the table. */
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

  /** Reads what {@link collect} collected: `read` gets the entries, and the table through its context. */
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

/** Each node once, by grouping and not by DISTINCT, as in all composed statements. */
function tableOf({ index, node, subqueries, values, below }: TableEntry): string {
  return [
    `CALL (ls${index}) { UNWIND ls${index} AS l${index} UNWIND l${index} AS ${node}`,
    `WITH ${node}, count(*) AS shared${index}`,
    ...subqueries,
    `${below.collect(`[${[`${node}.id`, ...values].join(', ')}]`, `s${index}`)} }`,
  ].join('\n');
}
