import type { Engine, Transaction, WriteOptions } from '../graph/engine.ts';
import { EngineError } from '../graph/errors.ts';
import { retry } from '../graph/retry.ts';
import { randomKey } from '../shared/ids.ts';
import { mapInSlices } from '../shared/slices.ts';
import { conflict, RecordingError } from './errors.ts';
import { type Notes, noNotes } from './notes.ts';
import { TakesLong, TextWork } from './text-work.ts';

/** Who records, and when. */
export interface Recorder {
  by: string;
  now: Date;
}

/** What all parts of one recording share. */
export interface RecordingContext {
  transaction: Transaction;
  texts: TextWork;
  /** Stored on every new node. The time has milliseconds. */
  stamp: { recordedAt: string; recordedBy: string; recording: string };
  /** What the payload reports of what was given and is known already. */
  notes: Notes;
  /** Collects what is refused. Without it the first refusal ends the recording. */
  refusals?: RecordingError[];
}

/**
 * Runs one recording in one transaction. Another client may store the same thing between the reading and the writing; then
 * a unique key refuses the write, and the recording starts again and finds what is stored by then. So what `work` means to
 * create has been created. It also starts again after slow work on texts was done outside of the transaction.
 */
export async function record<T>(
  engine: Engine,
  recorder: Recorder,
  work: (context: RecordingContext) => Promise<T>,
  options: WriteOptions = {},
): Promise<T> {
  const stamp = {
    recordedAt: recorder.now.toISOString(),
    recordedBy: recorder.by,
    recording: randomKey(),
  };
  const texts = new TextWork();
  const write = (): Promise<T> =>
    engine.write((transaction) => work({ transaction, texts, stamp, notes: noNotes() }), options);
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

/** The result of a check; undefined where it refuses and refusals are collected. */
export function attempt<T>(context: Pick<RecordingContext, 'refusals'>, check: () => T): T | undefined {
  try {
    return check();
  } catch (error) {
    collect(context, error);
    return undefined;
  }
}

/** As {@link mapInSlices}. Where refusals are collected, what is refused is left out. */
export async function attemptEach<T, R>(
  context: Pick<RecordingContext, 'refusals'>,
  list: readonly T[],
  step: (item: T, index: number) => R | Promise<R>,
): Promise<R[]> {
  if (!context.refusals) return mapInSlices(list, step);
  const results: R[] = [];
  await mapInSlices(list, async (item, index) => {
    try {
      results.push(await step(item, index));
    } catch (error) {
      collect(context, error);
    }
  });
  return results;
}

/** Keeps a refusal where refusals are collected; throws every other error. */
export function collect({ refusals }: Pick<RecordingContext, 'refusals'>, error: unknown): void {
  const errors: unknown[] = error instanceof AggregateError ? error.errors : [error];
  for (const each of errors) {
    if (!refusals || !(each instanceof RecordingError)) throw each;
    refusals.push(each);
  }
}
