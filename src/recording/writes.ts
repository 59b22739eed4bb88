/** Statements that take lists: they run for a piece of a long list at a time. */
import type { Parameters, Row, Value } from '../graph/engine.ts';
import type { RecordingContext } from './context.ts';

/** Handing rows to an engine blocks the event loop. A piece of this many rows and characters takes about 10 ms. */
const MAX_ROWS = 2_000;
const MAX_CHARACTERS = 2_000_000;
/** A list of more rows is not handed over in the same turn of the event loop as others. */
const LONG_LIST = 200;

/** The answers of `statement`, run for each piece of a list; none for an empty one. */
export async function runEach<Answer = Row>(
  { transaction }: Pick<RecordingContext, 'transaction'>,
  statement: string,
  list: string,
  rows: readonly (Parameters | string)[],
  max = MAX_ROWS,
): Promise<Answer[]> {
  const answers: Row[][] = [];
  for (const piece of piecesOf(rows, max)) answers.push(await transaction.run(statement, { [list]: piece }));
  return answers.flat() as Answer[];
}

/** A relationship between the nodes of two ids. */
export interface Link {
  [end: string]: string;
  from: string;
  to: string;
}

/** A statement, the name of its list parameter, the list, and its other parameters. */
export type Write = [statement: string, list: string, rows: readonly (Parameters | string)[], others?: Parameters];

/**
 * Runs statements that answer nothing, in this order, each for its list. They are sent without waiting for the answers in
 * between: a transaction keeps the order. Only long lists, and their pieces, wait for each other.
 */
export async function writeAll(
  { transaction }: Pick<RecordingContext, 'transaction'>,
  writes: readonly Write[],
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const [statement, list, rows, others] of writes) {
    const isLong = rows.length > LONG_LIST;
    if (isLong) await Promise.all(sent.splice(0));
    for (const piece of piecesOf(rows)) {
      const answer = transaction.run(statement, { ...others, [list]: piece });
      if (isLong) await answer;
      else sent.push(answer);
    }
  }
  await Promise.all(sent);
}

/** A list in pieces that an engine takes at once; none for an empty one. */
export function* piecesOf<T extends Parameters | string>(
  rows: readonly T[],
  max = MAX_ROWS,
): Generator<T[], void, void> {
  if (rows.length === 1) return yield [...rows];
  let piece: T[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = charactersIn(row);
    if (piece.length === max || (piece.length > 0 && characters + length > MAX_CHARACTERS)) {
      yield piece;
      piece = [];
      characters = 0;
    }
    piece.push(row);
    characters += length;
  }
  if (piece.length > 0) yield piece;
}

function charactersIn(value: Value): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let characters = 0;
  if (Array.isArray(value)) for (const member of value) characters += charactersIn(member);
  else for (const key in value) characters += charactersIn(value[key] ?? null);
  return characters;
}
