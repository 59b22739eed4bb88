/** Texts without differences of typography. */
import { streamSafe } from './fold.ts';
import type { Steps } from './slices.ts';

/** A text with normalized typography. The n-th unit of `text` comes from `starts[n]` to `ends[n]` of the original. */
export interface NormalizedText {
  original: string;
  text: string;
  starts: number[];
  ends: number[];
}

/** Units of typography, each with its accents. Guillemets include the spaces inside them. */
const PIECE = /«\s*|\s*»|\s+|\p{Cf}+|\P{M}\p{M}*|\p{M}+/gu;

function normalizePiece(piece: string): string {
  if (/^\p{Cf}+$/u.test(piece)) return '';
  if (/[«»“”„‟″]/u.test(piece)) return '"';
  if (/[‘’‚‛′ʼ´`]/u.test(piece)) return "'";
  if (/[\p{Pd}−]/u.test(piece)) return '-';
  return /^\s/.test(piece) ? ' ' : streamSafe(piece).normalize('NFKD');
}

/** The number of pieces that are normalized in about one millisecond. */
const PIECES_IN_STEP = 2_000;

/**
 * The text with one kind of apostrophe, quotation mark, hyphen and space, without invisible characters, and with accents
 * apart from their letters.
 */
export function* normalizeTypography(text: string): Steps<NormalizedText> {
  const result: NormalizedText = { original: text, text: '', starts: [], ends: [] };
  let count = 0;
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (++count % PIECES_IN_STEP === 0) yield;
    const units = normalizePiece(piece);
    result.text += units;
    for (let unit = 0; unit < units.length; unit++) {
      result.starts.push(index);
      result.ends.push(index + piece.length);
    }
  }
  return result;
}
