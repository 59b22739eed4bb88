import neo4j, {
  type Driver,
  type ProfiledPlan,
  type QueryResult,
  type Result,
  type Session,
  type SessionConfig,
} from 'neo4j-driver';
import type { Dialect, Engine, OnEffort, Parameters, Row, Transaction, WriteOptions } from './engine.ts';
import { EngineError, type EngineErrorKind, storageKindOf } from './errors.ts';
import { Lifetime } from './lifetime.ts';
import { retry } from './retry.ts';
import { parseSchemaStatement } from './schema-statement.ts';
import { type DurationParts, durationText, timeText } from './temporal.ts';
import { checkedParameters, isPlainObject, plainValue, unsupported } from './values.ts';

/** The settings of a connection to Neo4j. Without a user name, the server must not require authentication. */
export interface Neo4jSettings {
  /** `neo4j://`, `bolt://`, or either with `+s` or `+ssc`. */
  uri: string;
  username?: string | undefined;
  password?: string | undefined;
  /** By default, the home database of the user. */
  database?: string | undefined;
  /** The timeout after which the server ends a read or a write, in milliseconds; none by default. */
  timeoutMs?: number | undefined;
  /** Called with the effort of every statement that reads or writes; the server profiles each of them. */
  onEffort?: OnEffort | undefined;
}

const CONNECT_MS = 3_000;
const ACQUIRE_MS = 5_000;
/** How long to retry after a lost connection or during a change of leader in a cluster. */
const RECONNECT_MS = 1_500;
const INDEX_SECONDS = 300;

/** Connects to a Neo4j server lazily: call `ping` to check the connection. @throws EngineError for a malformed URI */
export function openNeo4j(settings: Neo4jSettings): Engine {
  const { uri, username, password = '', database, timeoutMs, onEffort } = settings;
  const auth = username === undefined ? undefined : neo4j.auth.basic(username, password);
  try {
    const driver = neo4j.driver(uri, auth, {
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: ACQUIRE_MS,
      disableLosslessIntegers: true,
      fetchSize: -1,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'selon',
    });
    const sessions: SessionConfig = { ...(database !== undefined && { database }) };
    // In a cluster any member can answer a read. Bookmarks make it wait for the writes of this engine.
    if (/^neo4j/i.test(uri)) sessions.bookmarkManager = neo4j.bookmarkManager();
    return new Neo4jEngine(driver, sessions, timeoutMs, onEffort);
  } catch (error) {
    throw new EngineError('UNAVAILABLE', `not the address of a Neo4j server: ${messageOf(error)}`, { cause: error });
  }
}

/** How Neo4j searches: its full-text indexes are named after the labels, and of each term one form is required. */
export const NEO4J_DIALECT: Dialect = {
  searchClause(label, parameter, count) {
    if (count === 0) return 'UNWIND [] AS node WITH node';
    return `CALL db.index.fulltext.queryNodes('${label.toLowerCase()}_search', $${parameter}) YIELD node WITH node`;
  },
  searchParameters(parameter, terms) {
    return terms.length === 0 ? {} : { [parameter]: terms.map((forms) => `+(${forms.join(' ')})`).join(' ') };
  },
};

class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  readonly #driver: Driver;
  readonly #sessions: SessionConfig;
  /** For the driver, 0 means no timeout. */
  readonly #timeoutMs: number;
  readonly #onEffort: OnEffort | undefined;
  readonly #lifetime = new Lifetime();

  constructor(driver: Driver, sessions: SessionConfig, timeoutMs = 0, onEffort?: OnEffort) {
    this.#driver = driver;
    this.#sessions = sessions;
    this.#timeoutMs = timeoutMs;
    this.#onEffort = onEffort;
  }

  read(statement: string, parameters: Parameters = {}): Promise<Row[]> {
    return this.#lifetime.track(async () => rowsOf(await this.#readOnly(statement, parameters)));
  }

  /** Auto-commit takes one round trip; a transaction function of the driver takes two. */
  #readOnly(statement: string, parameters: Parameters): Promise<QueryResult> {
    const limit = { timeout: this.#timeoutMs };
    const attempt = () =>
      this.#inSession('READ', (session) => {
        const limited: Runner = { run: (text, native) => session.run(text, native, limit) };
        return measured(limited, statement, parameters, this.#onEffort);
      });
    return retry(attempt, isTransient);
  }

  write<T>(work: (transaction: Transaction) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    const timeout = options.mayTakeLong ? 0 : this.#timeoutMs;
    const attempt = () => this.#inSession('WRITE', (session) => attemptWrite(session, work, timeout, this.#onEffort));
    return this.#lifetime.track(() => retry(attempt, isTransient));
  }

  define(statement: string): Promise<void> {
    return this.#lifetime.track(async () => {
      parseSchemaStatement(statement);
      await this.#inSession('WRITE', async (session) => {
        const { summary } = await run(session, statement);
        // A new index over existing data is filled in the background.
        const { indexesAdded } = summary.counters.updates();
        if (indexesAdded > 0) await run(session, 'CALL db.awaitIndexes($seconds)', { seconds: INDEX_SECONDS });
      });
    });
  }

  readonly searchClause = NEO4J_DIALECT.searchClause;
  readonly searchParameters = NEO4J_DIALECT.searchParameters;

  ping(): Promise<void> {
    return this.#lifetime.track(async () => {
      await this.#inSession('READ', (session) => run(session, 'RETURN 1 AS one'));
    });
  }

  close(): Promise<void> {
    return this.#lifetime.close(() => this.#driver.close());
  }

  async #inSession<T>(defaultAccessMode: 'READ' | 'WRITE', use: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ ...this.#sessions, defaultAccessMode });
    try {
      return await use(session);
    } finally {
      await session.close();
    }
  }
}

async function attemptWrite<T>(
  session: Session,
  work: (transaction: Transaction) => Promise<T>,
  timeout: number,
  onEffort: OnEffort | undefined,
): Promise<T> {
  const native = session.beginTransaction({ timeout });
  let failure: unknown;
  const transaction: Transaction = {
    run: (statement, parameters) =>
      measured(native, statement, parameters, onEffort)
        .then(rowsOf)
        .catch((error) => {
          failure ??= error;
          throw failure;
        }),
  };
  try {
    const result = await work(transaction);
    // The server has already rolled back. The first error is the useful one.
    if (failure) throw failure;
    await native.commit().catch(throwUncertainCommit);
    return result;
  } catch (error) {
    if (native.isOpen()) await native.rollback().catch(() => {});
    throw error;
  }
}

/** After a connection lost during a commit, the write may or may not be kept: it must not run again. */
function throwUncertainCommit(error: unknown): never {
  const cause = asEngineError(error);
  if (cause.kind !== 'UNAVAILABLE') throw cause;
  const message = 'the connection was lost during a commit: it is not known whether the write was kept';
  throw new EngineError('UNAVAILABLE', message, { cause });
}

interface Runner {
  run(statement: string, parameters: Record<string, unknown>): Result;
}

/** Runs a statement, profiled if `onEffort` is given. */
async function measured(
  runner: Runner,
  statement: string,
  parameters: Parameters | undefined,
  onEffort: OnEffort | undefined,
): Promise<QueryResult> {
  if (!onEffort) return run(runner, statement, parameters);
  const result = await run(runner, `PROFILE ${statement}`, parameters);
  onEffort(result.summary.profile ? hitsOf(result.summary.profile) : 0, statement);
  return result;
}

async function run(runner: Runner, statement: string, parameters: Parameters = {}): Promise<QueryResult> {
  // The driver sends numbers as floats, which LIMIT and list indexes refuse.
  const native = checkedParameters(parameters, (number) => (Number.isInteger(number) ? neo4j.int(number) : number));
  try {
    return await runner.run(statement, native);
  } catch (error) {
    throw asEngineError(error);
  }
}

function rowsOf(result: QueryResult): Row[] {
  return result.records.map((record) => {
    const row: Row = {};
    for (const key of record.keys as string[]) row[key] = plainValue(record.get(key), unwrap);
    return row;
  });
}

/** A node or relationship becomes the map of its properties, a temporal value its text. */
function unwrap(value: object): object | string {
  if (isPlainObject(value)) return value;
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return value.properties;
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map((segment) => segment.end)];
    return { nodes, edges: value.segments.map((segment) => segment.relationship) };
  }
  // With disableLosslessIntegers its parts are numbers, unlike its type.
  if (neo4j.isDuration(value)) return durationText(value as object as DurationParts);
  if (neo4j.isLocalDateTime(value)) return timeText(value.toString(), 3);
  if (neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isTime(value) || neo4j.isLocalTime(value)) {
    return timeText(value.toString());
  }
  throw unsupported(`a ${value.constructor.name}`);
}

function hitsOf(plan: ProfiledPlan): number {
  return plan.children.reduce((hits, child) => hits + hitsOf(child), plan.dbHits);
}

/** Whether a retry can help: always after a conflict, for a short time after a lost connection. */
function isTransient(error: unknown, elapsedMs: number): boolean {
  if (!(error instanceof EngineError && error.cause instanceof neo4j.Neo4jError)) return false;
  if (error.kind === 'UNAVAILABLE') return error.cause.retriable && elapsedMs < RECONNECT_MS;
  return error.kind === 'CONFLICT' && error.cause.retriable;
}

function asEngineError(error: unknown): EngineError {
  // Only errors before the server is reached, such as an empty statement, are not of this class.
  if (!(error instanceof neo4j.Neo4jError)) return new EngineError('STATEMENT', messageOf(error), { cause: error });
  const kind = kindOf(error.code, error.message);
  const message = kind === 'UNAVAILABLE' ? `Neo4j cannot be used: ${error.message}` : error.message;
  return new EngineError(kind, message, { cause: error });
}

function kindOf(code: string, message: string): EngineErrorKind {
  if (/\.Schema\.Constraint(ValidationFailed|CreationFailed)$/.test(code)) return 'UNIQUE';
  if (/\.TransactionTimedOut/.test(code)) return 'TIMEOUT';
  if (/OutOfMemory|MemoryLimit/.test(code)) return 'MEMORY';
  if (/ReadOnly/.test(code)) return 'READ_ONLY';
  if (/^Neo\.TransientError\.Transaction\./.test(code)) return 'CONFLICT';
  // Authentication, the choice of database and the state of the cluster do not depend on the statement.
  if (/^Neo\.ClientError\.(Security|Database|Cluster)\./.test(code)) return 'UNAVAILABLE';
  if (/^Neo\.(ClientError|DatabaseError\.Statement)\./.test(code)) return 'STATEMENT';
  return storageKindOf(message) ?? 'UNAVAILABLE';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
