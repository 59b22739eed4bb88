import type { FormattedExecutionResult } from 'graphql';
import { pauses } from '../../shared/slices.ts';

/** Answers of operations of at most this cost, in nodes, are serialized at once. */
const SMALL_COST = 500;
/** The levels from the answer over `data`, a root field and its list to an entry. An entry is serialized at once. */
const DEPTH = 5;
/** The largest answer, in code units of its JSON. */
const LARGEST = 32 * 2 ** 20;

/**
 * Serializes an answer as JSON, a large one in slices, so that the event loop is not blocked. An answer of more than 32
 * Mi code units is replaced by an error with the code TOO_COSTLY: long texts can be repeated many times in an answer.
 */
export async function serialize(result: FormattedExecutionResult): Promise<string> {
  const { cost } = (result.extensions ?? {}) as { cost?: { estimate: number } };
  if (cost === undefined || cost.estimate <= SMALL_COST) return JSON.stringify(result);
  const pieces: Piece[] = [];
  split(result, DEPTH, pieces);
  const texts: string[] = [];
  let length = 0;
  const pause = pauses();
  for (const piece of pieces) {
    const text = 'text' in piece ? piece.text : JSON.stringify(piece.value ?? null);
    texts.push(text);
    length += text.length;
    if (length > LARGEST) return JSON.stringify(TOO_LARGE);
    if ('text' in piece) continue;
    const wait = pause();
    if (wait) await wait;
  }
  return texts.join('');
}

/** A JSON text, or a value that is to be serialized. */
type Piece = { text: string } | { value: unknown };

const TOO_LARGE: FormattedExecutionResult = {
  errors: [
    {
      message:
        `The answer would be larger than ${LARGEST / 2 ** 20} Mi characters. Request smaller values for first or last, or ` +
        'select fewer fields with long texts.',
      extensions: { code: 'TOO_COSTLY' },
    },
  ],
};

/** Splits a value into pieces, down to `depth` levels. */
function split(value: unknown, depth: number, pieces: Piece[]): void {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    pieces.push({ value });
    return;
  }
  const isList = Array.isArray(value);
  let mark = isList ? '[' : '{';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined && !isList) continue;
    pieces.push({ text: isList ? mark : `${mark}${JSON.stringify(key)}:` });
    split(member, depth - 1, pieces);
    mark = ',';
  }
  if (mark !== ',') pieces.push({ text: mark });
  pieces.push({ text: isList ? ']' : '}' });
}
