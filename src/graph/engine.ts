/**
 * The port between the project and a graph database. Its unit is the statement: the project sends Cypher text with
 * parameters and receives rows of plain values. Two adapters implement it, `neo4j.ts` and `grafeo.ts`;
 * `test/graph/engine.conformance.ts` checks that both behave in the same way.
 */

/**
 * A value of a parameter or a column. Temporal values are returned as ISO 8601 strings, nodes and relationships as maps
 * of their properties. Integers are numbers; one beyond ±(2^53 − 1) is refused in both directions.
 */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** The parameters of one statement, by name, without the `$`. All parameters of the statement are required. */
export type Parameters = Record<string, Value>;

/** One row of a result, by column name. */
export type Row = Record<string, Value>;

/**
 * Called with the effort of a statement that reads or writes: rows scanned on Grafeo, database hits on Neo4j. The two
 * units cannot be compared with each other. For tests and benchmarks only, as counting costs time.
 */
export type OnEffort = (effort: number, statement: string) => void;

/** A write transaction: committed as a whole or not at all. */
export interface Transaction {
  /** Runs one statement and returns its rows. @throws EngineError */
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

/** Options of a write transaction. */
export interface WriteOptions {
  /** Whether the timeout of the engine does not apply, as for the migration of a large graph. */
  mayTakeLong?: boolean;
}

/** How an engine writes the one clause that is not portable, the full-text search. */
export type Dialect = Pick<Engine, 'searchClause' | 'searchParameters'>;

/** A graph database that runs the project's portable subset of Cypher. */
export interface Engine {
  /** The name for logs and messages. */
  readonly name: 'neo4j' | 'grafeo';

  /** Runs one read statement outside of any transaction and returns its rows. @throws EngineError */
  read(statement: string, parameters?: Parameters): Promise<Row[]>;

  /**
   * Runs `work` in one transaction, which is committed when the promise of `work` resolves and rolled back when it
   * rejects. After a transient conflict with another writer, `work` runs again: it must have no side effects outside
   * its transaction. A `read` that starts after the returned promise has resolved sees the write. A transaction in
   * which a statement failed is rolled back, even if `work` continues. `work` must not call `write` itself: writes can
   * be queued, and it would wait for itself.
   * @throws EngineError, or whatever `work` throws
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: WriteOptions): Promise<T>;

  /**
   * Runs one schema statement, outside of any transaction: `CREATE CONSTRAINT … REQUIRE n.p IS UNIQUE`,
   * `CREATE INDEX …`, `CREATE FULLTEXT INDEX <name> FOR (n:Label) ON EACH [n.p]`, in Neo4j's spelling, with
   * `IF NOT EXISTS`. It is idempotent. @throws EngineError
   */
  define(statement: string): Promise<void>;

  /**
   * The Cypher that finds the nodes of `label` whose `searchTerms` contain one form of each of `count` terms, and binds
   * each node as `node`. It ends in `WITH node`, so a `WHERE` can follow. Its parameters come from
   * {@link searchParameters}.
   */
  searchClause(label: string, parameter: string, count: number): string;

  /** The parameters for these terms, each in all its forms, of a {@link searchClause} with the same `parameter`. */
  searchParameters(parameter: string, terms: readonly (readonly string[])[]): Parameters;

  /**
   * Resolves when the database answers and, after a write that failed on the disk, can be written to again.
   * @throws EngineError with the reason
   */
  ping(): Promise<void>;

  /** Waits for running statements and releases the database. Later calls throw. It can be called more than once. */
  close(): Promise<void>;
}
