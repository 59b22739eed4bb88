import { randomUUID } from 'node:crypto';
import grafeo, { type GrafeoDB, type QueryResult } from '@grafeo-db/js';
import { probeDisk } from './disk-probe.ts';
import type { Engine, OnEffort, Parameters, Row, Transaction, WriteOptions } from './engine.ts';
import { EngineError } from './errors.ts';
import { guard, isConflict, needsReopening, openingError, rethrow, STORAGE_KINDS } from './grafeo-errors.ts';
import { rowsOf } from './grafeo-rows.ts';
import { Lifetime } from './lifetime.ts';
import { retry } from './retry.ts';
import { parseSchemaStatement } from './schema-statement.ts';
import { checkedParameters } from './values.ts';

/** The settings of the embedded graph. */
export interface GrafeoSettings {
  /** The file of the graph, created if absent. Without it the graph is kept in memory and lost when closed. */
  path?: string;
  /** Returns rows without ORDER BY in random order, so that tests find code that relies on an accidental order. */
  shuffleUnordered?: boolean;
  /** The timeout of a read or a write, in milliseconds; none by default. */
  timeoutMs?: number | undefined;
  /** Called with the effort of every statement that reads or writes. */
  onEffort?: OnEffort | undefined;
}

/** An acknowledged write is on disk already; a checkpoint only shortens the log that the next start replays. */
const CHECKPOINTS = { intervalMs: 5 * 60_000, walBytes: 64 * 2 ** 20 };

/** Statements cannot be stopped. New ones are refused while this many continue after their timeout. */
const MAX_OVERDUE = 4;

/** Opens an embedded graph in this process. @throws EngineError of kind UNAVAILABLE or READ_ONLY */
export function openGrafeo(settings: GrafeoSettings = {}): Engine {
  return new GrafeoEngine(settings);
}

function openDatabase({ path, shuffleUnordered = false }: GrafeoSettings): GrafeoDB {
  try {
    const database = grafeo.GrafeoDB.create(path, { shuffleUnordered });
    if (path !== undefined) database.setCheckpointTriggers(CHECKPOINTS);
    return database;
  } catch (error) {
    throw openingError(path, error);
  }
}

class GrafeoEngine implements Engine {
  readonly name = 'grafeo';
  readonly #settings: GrafeoSettings;
  #database: GrafeoDB;
  readonly #lifetime = new Lifetime();
  /** The running reads. */
  readonly #reading = new Set<Promise<unknown>>();
  /** The number of reads that continue after their timeout. */
  #overdue = 0;
  /** Whether a write is running. */
  #isWriting = false;
  /** The last write in the queue. Writes run one at a time, because Grafeo refuses the later of two writers. */
  #lastWrite: Promise<unknown> = Promise.resolve();
  /** The error of the last write, if the disk caused it. */
  #diskError: EngineError | undefined;
  /** Set while the database is being reopened: reads wait for it. */
  #reopening: Promise<void> | undefined;

  constructor(settings: GrafeoSettings) {
    this.#settings = settings;
    this.#database = openDatabase(settings);
  }

  read(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    if (this.#overdue >= MAX_OVERDUE) {
      const message = `${this.#overdue} statements that took too long are still running`;
      return Promise.reject(new EngineError('BUSY', message));
    }
    let isLate = false;
    const rows = this.#lifetime.track(async () => {
      const result = await this.#readOnly(statement, parameters);
      return isLate ? [] : rowsOf(result);
    });
    return this.#withTimeout(rows, () => {
      isLate = true;
    });
  }

  /**
   * Resolves to `rows` before the timeout. After it, calls `onLate` and throws; the read continues, and its result is
   * discarded.
   */
  async #withTimeout(rows: Promise<Row[]>, onLate: () => void): Promise<Row[]> {
    const { timeoutMs } = this.#settings;
    if (timeoutMs === undefined) return rows;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        onLate();
        this.#overdue++;
        rows.catch(() => {}).finally(() => this.#overdue--);
        reject(new EngineError('TIMEOUT', `the statement took longer than ${timeoutMs} ms`));
      }, timeoutMs);
    });
    try {
      return await Promise.race([rows, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #readOnly(statement: string, parameters: Parameters): Promise<QueryResult> {
    await this.#reopening;
    const result = this.#rolledBack(statement, parameters);
    this.#reading.add(result);
    try {
      return await result;
    } finally {
      this.#reading.delete(result);
    }
  }

  /** Runs a statement in a transaction that is always rolled back, so that it cannot write by mistake. */
  async #rolledBack(statement: string, parameters: Parameters): Promise<QueryResult> {
    const transaction = guard(() => this.#database.beginTransaction());
    try {
      const result = await this.#execute(transaction, statement, parameters);
      if (Object.values(result.counters).some((changes) => changes > 0)) {
        throw new EngineError('STATEMENT', 'a read statement must not write');
      }
      return result;
    } finally {
      // While a write is running, the library's `rollback()` can wait for it, and blocks the event loop. Otherwise it is
      // faster than the statement.
      if (this.#isWriting) await transaction.execute('ROLLBACK');
      else transaction.rollback();
    }
  }

  async #execute(executor: Executor, statement: string, parameters: Parameters): Promise<QueryResult> {
    const result = await execute(executor, statement, parameters);
    this.#settings.onEffort?.(result.rowsScanned ?? 0, statement);
    return result;
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    const timeoutMs = options.mayTakeLong ? undefined : this.#settings.timeoutMs;
    return this.#enqueue(async () => {
      await this.#reopenIfNeeded();
      return retry(() => this.#attempt(work, timeoutMs), isConflict);
    });
  }

  async #attempt<T>(work: (transaction: Transaction) => Promise<T>, timeoutMs: number | undefined): Promise<T> {
    const end = performance.now() + (timeoutMs ?? Number.POSITIVE_INFINITY);
    const native = guard(() => this.#database.beginTransaction());
    this.#isWriting = true;
    let failure: unknown;
    let last: Promise<unknown> = Promise.resolve();
    const run = (statement: string, parameters: Parameters = {}): Promise<Row[]> => {
      const rows = last.then(async () => {
        // As on Neo4j, a transaction in which a statement failed is rolled back, even if `work` continues.
        if (failure) throw failure;
        if (performance.now() > end) throw new EngineError('TIMEOUT', `the write took longer than ${timeoutMs} ms`);
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
      await this.#commit(native);
      return result;
    } catch (error) {
      await last;
      rollBack(native);
      throw error;
    } finally {
      this.#isWriting = false;
    }
  }

  /** Commits by a statement: the library's `commit()` blocks the event loop until everything is indexed and on disk. */
  async #commit(native: NativeTransaction): Promise<void> {
    try {
      await native.execute('COMMIT').catch(rethrow);
      this.#diskError = undefined;
    } catch (error) {
      if (error instanceof EngineError && STORAGE_KINDS.has(error.kind)) this.#diskError = error;
      throw error;
    }
  }

  /**
   * Closes and reopens the database, between two writes and while no read is running, if a disk error requires it.
   * While the disk still fails, the database stays open and can be read. @throws EngineError
   */
  async #reopenIfNeeded(): Promise<void> {
    if (!needsReopening(this.#diskError)) return;
    if (this.#settings.path !== undefined) await probeDisk(this.#settings.path);
    this.#reopening = (async () => {
      await Promise.allSettled(this.#reading);
      try {
        this.#database.close();
      } catch {
        // This repeats the error because of which it is reopened.
      }
      this.#database = openDatabase(this.#settings);
      this.#diskError = undefined;
    })();
    try {
      await this.#reopening;
    } finally {
      this.#reopening = undefined;
    }
  }

  define(statement: string): Promise<void> {
    return this.#enqueue(async () => {
      const { kind, name, label, property } = parseSchemaStatement(statement);
      if (kind === 'fulltext') {
        // No stop words: the stored terms are already folded and stemmed by the project.
        await this.#database.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] }).catch(rethrow);
        // Some plans ignore the index until a node of the label has existed: create one and delete it.
        const mark = { mark: randomUUID() };
        await execute(this.#database, `CREATE (:${label} {${property}: $mark})`, mark);
        await execute(this.#database, `MATCH (n:${label}) WHERE n.${property} = $mark DELETE n`, mark);
        return;
      }
      if (kind === 'unique') {
        await this.#refuseDuplicates(label, property);
        await execute(this.#database, statement, {});
      }
      // A constraint does not create an index on Grafeo: without one, a MERGE on the key scans the label.
      const index = kind === 'unique' ? `${name}_index` : name;
      await execute(this.#database, `CREATE INDEX ${index} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`, {});
    });
  }

  /** Grafeo accepts a constraint that existing data violate; Neo4j does not. */
  async #refuseDuplicates(label: string, property: string): Promise<void> {
    const statement = `MATCH (n:${label}) WITH n.${property} AS key, count(*) AS times
      WHERE key IS NOT NULL AND times > 1 RETURN key LIMIT 1`;
    const [duplicate] = rowsOf(await execute(this.#database, statement, {}));
    if (!duplicate) return;
    const message = `several ${label} nodes have the ${property} ${JSON.stringify(duplicate.key)}`;
    throw new EngineError('UNIQUE', message);
  }

  searchClause(label: string, parameter: string, count: number): string {
    // Several terms in one text mean "any of".
    if (count === 0) return 'UNWIND [] AS node WITH node';
    const terms = Array.from({ length: count }, (_, i) => `text_match(node.searchTerms, $${parameter}_${i})`);
    return `MATCH (node:${label}) WHERE ${terms.join(' AND ')} WITH node, count(*) AS found WITH node`;
  }

  searchParameters(parameter: string, terms: readonly (readonly string[])[]): Parameters {
    return Object.fromEntries(terms.map((forms, i) => [`${parameter}_${i}`, forms.join(' ')]));
  }

  ping(): Promise<void> {
    if (this.#diskError) return this.#enqueue(() => this.#recover());
    return this.#lifetime.track(async () => {
      await execute(this.#database, 'RETURN 1 AS one', {});
    });
  }

  /** Tests whether the disk can be written to again. @throws EngineError if not */
  async #recover(): Promise<void> {
    if (!this.#diskError) return;
    await this.#reopenIfNeeded();
    if (this.#settings.path !== undefined) await probeDisk(this.#settings.path);
    await this.#attempt(({ run }) => run('CREATE (n:Probe) DELETE n'), undefined);
  }

  close(): Promise<void> {
    // A closed database still answers, and loses writes: the lifetime refuses all calls.
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

/** After a failed commit there may be nothing left to roll back. The first error is the useful one. */
function rollBack(native: NativeTransaction): void {
  try {
    if (native.isActive) native.rollback();
  } catch {
    // The transaction is over.
  }
}

type NativeTransaction = ReturnType<GrafeoDB['beginTransaction']>;

interface Executor {
  executeCypher(statement: string, parameters: Record<string, unknown>): Promise<QueryResult>;
}

async function execute(executor: Executor, statement: string, parameters: Parameters): Promise<QueryResult> {
  const checked = checkedParameters(parameters, (number) => number);
  return executor.executeCypher(statement, checked).catch(rethrow);
}
