/**
 * The port between the project and a graph database. It is cut at the statement: everything the project asks of a
 * graph is Cypher text with parameters, and everything it gets back is rows of plain values. Two adapters implement
 * it, `neo4j.ts` and `grafeo.ts`; `test/graph/engine.conformance.ts` holds both to the same behaviour.
 */

/**
 * What goes into a parameter and comes out of a column. Temporal values come out as ISO 8601 strings, nodes and
 * relationships as maps of their properties. Integers are numbers; one beyond ±(2^53 − 1) is refused, both ways.
 */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** The parameters of one statement, by name, without the `$`. Every parameter the statement names must be given. */
export type Parameters = Record<string, Value>;

/** One row of an answer, by column name. */
export type Row = Record<string, Value>;

/**
 * Is told how much of the graph a statement touched, reading or writing: rows scanned on Grafeo, database hits on Neo4j.
 * For tests and benchmarks, as counting costs time; the two units compare only with themselves.
 */
export type OnEffort = (effort: number, statement: string) => void;

/** A unit of writing: what `run` did is kept as a whole or not at all. */
export interface Transaction {
  /** Runs one statement and returns its rows. @throws EngineError */
  run(statement: string, parameters?: Parameters): Promise<Row[]>;
}

/** How a transaction is run. */
export interface WriteOptions {
  /** Whether the engine's time-out does not hold for it: a migration of a large graph. */
  mayTakeLong?: boolean;
}

/** A graph database that speaks the project's portable subset of Cypher. */
export interface Engine {
  /** For logs and messages. */
  readonly name: 'neo4j' | 'grafeo';

  /** Runs one reading statement outside of any transaction and returns its rows. @throws EngineError */
  read(statement: string, parameters?: Parameters): Promise<Row[]>;

  /**
   * Runs `work` in one transaction: committed when the promise it returns resolves, rolled back when it rejects.
   * After a transient conflict with another writer `work` is run again, so it must have no effect but through its
   * transaction. A `read` that starts after the returned promise resolved sees what was written. A transaction in which
   * a statement failed is lost, even if `work` goes on. `work` must not call `write` itself: where writes queue, it
   * would wait for itself.
   * @throws EngineError, or whatever `work` throws
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: WriteOptions): Promise<T>;

  /**
   * Runs one schema statement, outside of any transaction: `CREATE CONSTRAINT … REQUIRE n.p IS UNIQUE`,
   * `CREATE INDEX …`, `CREATE FULLTEXT INDEX <name> FOR (n:Label) ON EACH [n.p]`, in Neo4j's spelling, with
   * `IF NOT EXISTS`. Running it again changes nothing. @throws EngineError
   */
  define(statement: string): Promise<void>;

  /**
   * The Cypher that finds the nodes of `label` whose `searchTerms` hold every one of `count` terms, and binds each as
   * `node`. It ends in `WITH node`, so a `WHERE` may follow. Its parameters come from {@link searchParameters}.
   */
  searchClause(label: string, parameter: string, count: number): string;

  /** The parameters that a clause of {@link searchClause} with the same `parameter` needs for these terms. */
  searchParameters(parameter: string, terms: string[]): Parameters;

  /**
   * Resolves when the database answers and, after a write that the disk refused, can be written to again.
   * @throws EngineError that says why not
   */
  ping(): Promise<void>;

  /** Waits for what is under way and lets the database go. Later calls throw; closing twice is fine. */
  close(): Promise<void>;
}
