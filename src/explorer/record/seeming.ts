import type { Draft, Manner, Passage } from './draft.ts';

/** How an attribution seems from the words chosen so far: what stands where nobody chose otherwise. */
function seeming(draft: Draft, text: string): Manner {
  const { passages, manner, isOwnVoice } = draft;
  const content = passages.filter(({ part }) => part === 'CONTENT');
  const isHearsay = passages.some(({ part }) => part === 'MARKER');
  return {
    speechAct: manner.polarity === 'NEGATIVE' ? 'DENY' : 'ASSERT',
    form: isOwnVoice ? 'OWN_VOICE' : formOf(content, text),
    certainty: isHearsay ? 'POSSIBLE' : 'CERTAIN',
    polarity: manner.speechAct === 'DENY' ? 'NEGATIVE' : 'POSITIVE',
    basis: 'UNKNOWN',
    // Marked words are the conditional, or such as "allegedly".
    hedge: isHearsay ? 'CONDITIONAL' : 'NONE',
    section: sectionOf(content, text),
  };
}

/** How it will be recorded: as was chosen, else as it seems. The paper's own voice is no choice. */
export function mannerOf(draft: Draft, text: string): Manner {
  const seems = seeming(draft, text);
  const form = draft.isOwnVoice ? seems.form : chosenForm(draft.manner.form, seems.form);
  return { ...seems, ...draft.manner, form };
}

function chosenForm(chosen: string | undefined, seems: string): string {
  return chosen === undefined || chosen === 'OWN_VOICE' ? seems : chosen;
}

const OPENING = /[«“"„]\s*$/;
const CLOSING = /^\s*[»”"“]/;
const ANY_MARK = /[«»“”„"]/;

/** In quotation marks all of it, some of it, or none. */
function formOf(content: readonly Passage[], text: string): string {
  if (content.length === 0) return 'INDIRECT';
  const isQuoted = ({ start, end, exact }: Passage) =>
    (OPENING.test(text.slice(0, start)) && CLOSING.test(text.slice(end))) ||
    (OPENING.test(exact.slice(0, 1)) && CLOSING.test(exact.slice(-1)));
  if (content.every(isQuoted)) return 'DIRECT';
  return content.some((passage) => isQuoted(passage) || ANY_MARK.test(passage.exact)) ? 'MIXED' : 'INDIRECT';
}

/** A line of its own before the others, or a short one without a full stop, is a headline. */
function sectionOf([first]: readonly Passage[], text: string): string {
  if (!first) return 'BODY';
  const from = Math.max(text.lastIndexOf('\n', first.start - 1), text.lastIndexOf('\r', first.start - 1)) + 1;
  const [line = ''] = text.slice(from).split(/[\r\n]/, 1);
  const hasMore = text.slice(from + line.length).trim() !== '';
  const isShort = line.length <= 120 && !/[.!?…]["”»]?\s*$/.test(line);
  return hasMore && isShort ? 'HEADING' : 'BODY';
}
