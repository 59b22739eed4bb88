import type { Value } from '../../graph/engine.ts';
import { characterFault } from '../../shared/characters.ts';
import { badUserInput } from '../catalogue/errors.ts';

/** Where a page ended: the name of its ordering, and the values of the keys at its last entry. */
export type CursorKeys = (string | number | boolean | null)[];

/** Makes the opaque text of a cursor. */
export function encodeCursor(order: string, keys: Value): string {
  return Buffer.from(JSON.stringify([order, ...(keys as CursorKeys)])).toString('base64url');
}

/**
 * Reads a cursor that must be of this ordering and have this many keys.
 * @throws GraphQLError BAD_USER_INPUT for a text that `encodeCursor` did not return for the same ordering
 */
export function decodeCursor(text: string, order: string, count: number, argument: string): CursorKeys {
  const parts = parse(text);
  if (!parts) throw badUserInput(`${argument}: this is no cursor. Expected the cursor of an earlier answer.`);
  const [its, ...keys] = parts;
  if (its !== order || keys.length !== count) {
    throw badUserInput(`${argument}: this cursor belongs to the order ${its}, the list is in the order ${order}.`);
  }
  return keys;
}

function parse(text: string): [string, ...CursorKeys] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || typeof parts[0] !== 'string') return undefined;
    return parts.every(isKey) ? (parts as [string, ...CursorKeys]) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a key may be a parameter: an exact whole number, or a text of allowed characters. */
function isKey(part: unknown): boolean {
  if (typeof part === 'string') return characterFault(part, 'text') === undefined;
  if (typeof part === 'number') return Number.isInteger(part) ? Number.isSafeInteger(part) : Number.isFinite(part);
  return part === null || typeof part === 'boolean';
}
