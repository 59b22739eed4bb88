/** Where sentences begin and end, as far as punctuation and line ends show. */
import type { NormalizedText } from '../../shared/typography.ts';
import type { Range } from './word-borders.ts';

/** How much of the text before and after is looked at. */
const NEARBY = 24;

const OPENING = `["'“‘«(\\[—–\\-\\s]*`;
const CLOSING = `["'”’»)\\]]*`;
/** What ends a sentence where white space follows it. */
const STOP = `[.!?…؟۔।]`;
/** What ends a sentence in scripts without spaces. */
const FULL_STOP = `[。！？]`;
const LINE_END = `[\\n\\r\\u2028\\u2029]`;

const BEFORE_START = new RegExp(`(?:^|${LINE_END}\\s*|${STOP}${CLOSING}\\s+|${FULL_STOP})${OPENING}$`, 'u');
const AFTER_END = new RegExp(
  `^${CLOSING}(?:${STOP}+${CLOSING}(?:\\s|$)|${FULL_STOP}|[^\\S\\n\\r\\u2028\\u2029]*(?:${LINE_END}|$))`,
  'u',
);
const BEFORE_END = new RegExp(`(?:${STOP}|${FULL_STOP})${CLOSING}$`, 'u');
const AFTER_STOP = /^(?:\s|$|["'”’»)\]])/u;

/** Whether a sentence may begin at this unit of the normalized text. */
export function startsSentence({ original, starts }: NormalizedText, unit: number): boolean {
  const start = unit < starts.length ? (starts[unit] ?? 0) : original.length;
  return BEFORE_START.test(original.slice(Math.max(0, start - NEARBY), start));
}

/** Whether a sentence may end before this unit. */
export function endsSentence({ original, ends }: NormalizedText, unit: number): boolean {
  const end = unit > 0 ? (ends[unit - 1] ?? original.length) : 0;
  const after = original.slice(end, end + NEARBY);
  if (AFTER_END.test(after)) return true;
  return BEFORE_END.test(original.slice(Math.max(0, end - NEARBY), end)) && AFTER_STOP.test(after);
}

/** Longer sentences are not followed to their ends. */
const LONGEST_SENTENCE = 400;

/** The range from the beginning of its first sentence to the end of its last. */
export function widenToSentences(text: NormalizedText, { from, to }: Range): Range {
  let start = from;
  while (start > 0 && start > from - LONGEST_SENTENCE && !startsSentence(text, start)) start--;
  let end = to;
  while (end < text.text.length && end < to + LONGEST_SENTENCE && !endsSentence(text, end)) end++;
  return { from: start, to: end };
}
