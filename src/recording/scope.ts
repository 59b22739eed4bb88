import type { Engine, Parameters, Row, Transaction } from '../graph/engine.ts';
import { EngineError } from '../graph/errors.ts';
import { retry } from '../graph/retry.ts';
import { randomKey } from '../shared/ids.ts';
import { normalTime } from '../shared/time.ts';
import { conflict } from './errors.ts';
import { piecesOf } from './pieces.ts';
import { type SearchField, wantTerms } from './terms.ts';
import { TakesLong, TextWork } from './text-work.ts';

/** Who records, and when. */
export interface Recorder {
  by: string;
  now: Date;
}

/** What everything that is written in one go has in common. */
export interface Scope {
  transaction: Transaction;
  texts: TextWork;
  /** Kept on every new node. */
  stamp: { recordedAt: string; recordedBy: string; recording: string };
}

/**
 * Runs one recording in one transaction. Somebody else may store the same thing between our reading and our writing;
 * then the key that must be unique refuses ours, and the recording starts over, finding what is there by now. So what
 * `work` means to create, it has created. It also starts over when work on texts that takes long has been done meanwhile.
 */
export async function record<T>(engine: Engine, recorder: Recorder, work: (scope: Scope) => Promise<T>): Promise<T> {
  const stamp = {
    recordedAt: normalTime(recorder.now.toISOString()),
    recordedBy: recorder.by,
    recording: randomKey(),
  };
  const texts = new TextWork();
  const write = (): Promise<T> => engine.write((transaction) => work({ transaction, texts, stamp }));
  const attempt = async (): Promise<T> => {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof TakesLong)) throw error;
      await texts.finish();
      return write();
    }
  };
  try {
    return await retry(attempt, isOvertaken);
  } catch (error) {
    if (isOvertaken(error)) throw conflict('input', 'others keep recording the same at the same time; try again');
    throw error;
  }
}

function isOvertaken(error: unknown): boolean {
  return error instanceof EngineError && error.kind === 'UNIQUE';
}

/** Runs `statement` for a list, unless that is empty: for a long one several times, each for a piece of it. */
export async function runEach(
  { transaction }: Pick<Scope, 'transaction'>,
  statement: string,
  list: string,
  rows: readonly (Parameters | string)[],
  { others = {}, most }: { others?: Parameters; most?: number } = {},
): Promise<Row[]> {
  const answers: Row[][] = [];
  for (const piece of piecesOf(rows, most)) {
    answers.push(await transaction.run(statement, { ...others, [list]: piece }));
  }
  return answers.length === 1 ? (answers[0] as Row[]) : answers.flat();
}

/** An end of a relationship at each of two ids. */
export interface Link {
  [end: string]: string;
  from: string;
  to: string;
}

/** A statement, the parameter that takes a list, the list, and the other parameters. */
export type Write = [statement: string, list: string, rows: readonly (Parameters | string)[], others?: Parameters];

/**
 * Runs statements in this order, each for its list. They are sent without waiting for the answers in between, of which
 * none has any; a transaction keeps the order. Only the pieces of a long list are waited for, one after the other.
 */
export async function writeAll({ transaction }: Pick<Scope, 'transaction'>, writes: readonly Write[]): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const [statement, list, rows, others] of writes) {
    const pieces = [...piecesOf(rows)];
    if (pieces.length > 1) await Promise.all(sent.splice(0));
    for (const piece of pieces) {
      const answer = transaction.run(statement, { ...others, [list]: piece });
      if (pieces.length > 1) await answer;
      else sent.push(answer);
    }
  }
  await Promise.all(sent);
}

/** Things of one kind that a recording keeps. */
export interface Kept {
  /** The texts by which search is to find those that are new. */
  searched(): SearchField[];
  /** What writes them. */
  writes(): Promise<Write[]>;
}

/** What writes everything that is kept, each kind after those that it needs. */
export async function writesOf(scope: Scope, kinds: readonly Kept[]): Promise<Write[]> {
  for (const kind of kinds) wantTerms(scope.texts, kind.searched());
  await scope.texts.doWanted();
  const writes: Write[] = [];
  for (const kind of kinds) writes.push(...(await kind.writes()));
  return writes;
}
