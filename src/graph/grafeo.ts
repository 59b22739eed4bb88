import { randomUUID } from 'node:crypto';
import { types } from 'node:util';
import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js';
import type { Engine, OnEffort, Parameters, Row, Transaction } from './engine.ts';
import { EngineError, type EngineErrorKind } from './errors.ts';
import { Lifetime } from './lifetime.ts';
import { retry } from './retry.ts';
import { readSchemaStatement } from './schema-statement.ts';
import { checkedParameters, isPlainObject, plainValue, unsupported } from './values.ts';

/** Where the embedded graph lives. */
export interface GrafeoSettings {
  /** One file, made if absent. Without it the graph lives in memory and is gone when closed. */
  path?: string;
  /** Gives rows without ORDER BY in random order, so that tests find what relies on an accidental one. */
  shuffleUnordered?: boolean;
  /** Is told the effort of every statement that reads or writes. */
  onEffort?: OnEffort | undefined;
}

/** A write is safe on disk once acknowledged; a checkpoint only shortens the log that the next start must replay. */
const CHECKPOINTS = { intervalMs: 5 * 60_000, walBytes: 64 * 2 ** 20 };

/** Opens the graph that runs inside this process. @throws EngineError of kind UNAVAILABLE */
export function openGrafeo(settings: GrafeoSettings = {}): Engine {
  const { path, shuffleUnordered = false, onEffort } = settings;
  try {
    const database = grafeo.GrafeoDB.create(path, { shuffleUnordered });
    if (path !== undefined) database.setCheckpointTriggers(CHECKPOINTS);
    return new GrafeoEngine(database, onEffort);
  } catch (error) {
    throw new EngineError('UNAVAILABLE', openingFailure(path, messageOf(error)), { cause: error });
  }
}

function openingFailure(path: string | undefined, message: string): string {
  if (/cannot be locked/.test(message)) {
    return `the graph file ${path} is open in another process: stop that one, or use another data folder`;
  }
  if (/damaged|header magic|not a database file|Serialization error/.test(message)) {
    return `${path} is damaged or no graph file: restore it from a backup, or move it away to start anew (${message})`;
  }
  return `the graph file ${path} cannot be opened: ${message}`;
}

class GrafeoEngine implements Engine {
  readonly name = 'grafeo';
  readonly #database: GrafeoDB;
  readonly #onEffort: OnEffort | undefined;
  readonly #lifetime = new Lifetime();
  /** The last write in the queue: Grafeo refuses the later of two writers, so they take turns. */
  #lastWrite: Promise<unknown> = Promise.resolve();

  constructor(database: GrafeoDB, onEffort?: OnEffort) {
    this.#database = database;
    this.#onEffort = onEffort;
  }

  read(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    return this.#lifetime.track(async () => rowsOf(await this.#readOnly(statement, parameters)));
  }

  /** In a transaction that is always rolled back, so that a statement that writes by mistake leaves nothing. */
  async #readOnly(statement: string, parameters: Parameters): Promise<QueryResult> {
    const transaction = guard(() => this.#database.beginTransaction());
    try {
      const result = await this.#execute(transaction, statement, parameters);
      if (Object.values(result.counters).some((changes) => changes > 0)) {
        throw new EngineError('STATEMENT', 'a reading statement must not write');
      }
      return result;
    } finally {
      transaction.rollback();
    }
  }

  async #execute(executor: Executor, statement: string, parameters: Parameters): Promise<QueryResult> {
    const result = await execute(executor, statement, parameters);
    this.#onEffort?.(result.rowsScanned ?? 0, statement);
    return result;
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#enqueue(() => retry(() => this.#attempt(work), isConflict));
  }

  async #attempt<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const native = guard(() => this.#database.beginTransaction());
    let failure: unknown;
    let last: Promise<unknown> = Promise.resolve();
    const run = (statement: string, parameters: Parameters = {}): Promise<Row[]> => {
      const rows = last.then(async () => {
        // As on Neo4j, a transaction in which a statement failed is lost, even if `work` goes on.
        if (failure) throw failure;
        return rowsOf(await this.#execute(native, statement, parameters));
      });
      last = rows.catch((error) => {
        failure ??= error;
      });
      return rows;
    };
    try {
      const result = await work({ run });
      await last;
      if (failure) throw failure;
      guard(() => native.commit());
      return result;
    } catch (error) {
      await last;
      if (native.isActive) native.rollback();
      throw error;
    }
  }

  define(statement: string): Promise<void> {
    return this.#enqueue(async () => {
      const { kind, name, label, property } = readSchemaStatement(statement);
      if (kind === 'fulltext') {
        // Every word counts: what is stored has been through the project's own folding and stemming.
        await this.#database.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] }).catch(rethrow);
        // Until a node of the label has been there once, some plans do not know the index: one comes and goes.
        const mark = { mark: randomUUID() };
        await execute(this.#database, `CREATE (:${label} {${property}: $mark})`, mark);
        await execute(this.#database, `MATCH (n:${label}) WHERE n.${property} = $mark DELETE n`, mark);
        return;
      }
      if (kind === 'unique') {
        await this.#refuseDuplicates(label, property);
        await execute(this.#database, statement, {});
      }
      // A constraint is no index here: without one, a MERGE on the key reads all nodes of the label.
      const index = kind === 'unique' ? `${name}_index` : name;
      await execute(this.#database, `CREATE INDEX ${index} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`, {});
    });
  }

  /** Grafeo takes a constraint that the data already break; Neo4j does not. */
  async #refuseDuplicates(label: string, property: string): Promise<void> {
    const statement = `MATCH (n:${label}) WITH n.${property} AS key, count(*) AS times
      WHERE key IS NOT NULL AND times > 1 RETURN key LIMIT 1`;
    const [duplicate] = rowsOf(await execute(this.#database, statement, {}));
    if (!duplicate) return;
    const message = `several ${label} nodes have the ${property} ${JSON.stringify(duplicate.key)}`;
    throw new EngineError('UNIQUE', message);
  }

  searchClause(label: string, parameter: string, count: number): string {
    // An index only serves one term given as a plain parameter; several in one text would mean "any of".
    if (count === 0) return 'UNWIND [] AS node WITH node';
    const terms = Array.from({ length: count }, (_, i) => `text_match(node.searchTerms, $${parameter}_${i})`);
    return `MATCH (node:${label}) WHERE ${terms.join(' AND ')} WITH node, count(*) AS found WITH node`;
  }

  searchParameters(parameter: string, terms: string[]): Parameters {
    return Object.fromEntries(terms.map((term, i) => [`${parameter}_${i}`, term]));
  }

  ping(): Promise<void> {
    return this.#lifetime.track(async () => {
      await execute(this.#database, 'RETURN 1 AS one', {});
    });
  }

  close(): Promise<void> {
    // A closed database would still answer, and lose what it is told: the lifetime lets nothing through.
    return this.#lifetime.close(() => this.#database.close());
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    return this.#lifetime.track(() => {
      const result = this.#lastWrite.then(work);
      this.#lastWrite = result.catch(() => {});
      return result;
    });
  }
}

interface Executor {
  executeCypher(statement: string, parameters: Record<string, unknown>): Promise<QueryResult>;
}

async function execute(executor: Executor, statement: string, parameters: Parameters): Promise<QueryResult> {
  const checked = checkedParameters(parameters, (number) => number);
  return executor.executeCypher(statement, checked).catch(rethrow);
}

function guard<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    rethrow(error);
  }
}

function rowsOf(result: QueryResult): Row[] {
  return plainValue(result.toArray(), unwrap) as Row[];
}

/** A node or relationship becomes the map of its properties; local date-times, the only `Date`s, lose their "Z". */
function unwrap(value: object): object | string {
  if (types.isDate(value)) return value.toISOString().replace(/\.?0*Z$/, '');
  if (!isPlainObject(value)) throw unsupported(`a ${value.constructor.name}`);
  if (!('_id' in value && ('_labels' in value || '_type' in value))) return value;
  const { _id, _labels, _type, _source, _target, ...properties } = value;
  return properties;
}

/** Whether another writer came first; an error that `work` made up itself has no cause in the library. */
function isConflict(error: unknown): boolean {
  return error instanceof EngineError && error.kind === 'CONFLICT' && error.cause !== undefined;
}

/** Throws the library's error as the port's. */
function rethrow(error: unknown): never {
  if (error instanceof EngineError) throw error;
  const message = messageOf(error);
  throw new EngineError(kindOf(message), message, { cause: error });
}

function kindOf(message: string): EngineErrorKind {
  if (message.includes('UNIQUE constraint violation')) return 'UNIQUE';
  if (message.includes('GRAFEO-T001')) return 'CONFLICT';
  // S: storage, X: internal and input/output.
  return /GRAFEO-[SX]\d/.test(message) ? 'UNAVAILABLE' : 'STATEMENT';
}

function messageOf(error: unknown): string {
  return types.isNativeError(error) ? error.message : String(error);
}
