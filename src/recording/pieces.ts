import type { Parameters, Value } from '../graph/engine.ts';

/** While rows are handed over to an engine nothing else goes on. So many, and so many characters of them, take some 10 ms. */
const MOST_ROWS = 2_000;
const MOST_CHARACTERS = 2_000_000;

/** A list in pieces that an engine takes at once; none for an empty one. */
export function* piecesOf<T extends Parameters | string>(
  rows: readonly T[],
  most = MOST_ROWS,
): Generator<T[], void, void> {
  if (rows.length === 1) return yield [...rows];
  let piece: T[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = charactersIn(row);
    if (piece.length === most || (piece.length > 0 && characters + length > MOST_CHARACTERS)) {
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
