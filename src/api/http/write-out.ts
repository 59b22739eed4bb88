import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FormattedExecutionResult } from 'graphql';

/** Answers of operations that cost no more, in nodes, are written out at once. */
const SMALL_COST = 5_000;
/** How long the event loop is held at most, in milliseconds. */
const SLICE_MS = 10;
/** From the answer over `data`, a root field and its list to an entry: what is below is written in one go. */
const DEPTH = 5;
/** The largest answer, in code units of its JSON. */
const LARGEST = 32 * 2 ** 20;

/**
 * Writes an answer out as JSON, a large one in slices, so that others are answered in between. One that would be larger
 * than 32 Mi code units is replaced by an error with the code TOO_COSTLY: long texts may come many times in an answer.
 */
export async function writeOut(result: FormattedExecutionResult): Promise<string> {
  const { cost } = (result.extensions ?? {}) as { cost?: { estimate: number } };
  if (cost === undefined || cost.estimate <= SMALL_COST) return JSON.stringify(result);
  const pieces: Piece[] = [];
  takeApart(result, DEPTH, pieces);
  const texts: string[] = [];
  let length = 0;
  let start = performance.now();
  for (const piece of pieces) {
    const text = 'text' in piece ? piece.text : JSON.stringify(piece.value ?? null);
    texts.push(text);
    length += text.length;
    if (length > LARGEST) return JSON.stringify(TOO_LARGE);
    if ('text' in piece || performance.now() - start < SLICE_MS) continue;
    await nextTurn();
    start = performance.now();
  }
  return texts.join('');
}

/** JSON that is written already, or a value that is to be. */
type Piece = { text: string } | { value: unknown };

const TOO_LARGE: FormattedExecutionResult = {
  errors: [
    {
      message:
        `The answer would be larger than ${LARGEST / 2 ** 20} Mi characters. Give smaller values for first or last, or ` +
        'select fewer fields with long texts.',
      extensions: { code: 'TOO_COSTLY' },
    },
  ],
};

/** Takes a value apart, as far as `depth` levels down. */
function takeApart(value: unknown, depth: number, pieces: Piece[]): void {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    pieces.push({ value });
    return;
  }
  const isList = Array.isArray(value);
  let mark = isList ? '[' : '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined && !isList) continue;
    pieces.push({ text: isList ? mark : `${mark}${JSON.stringify(key)}:` });
    takeApart(member, depth - 1, pieces);
    mark = ',';
  }
  if (mark !== ',') pieces.push({ text: mark });
  pieces.push({ text: isList ? ']' : '}' });
}
