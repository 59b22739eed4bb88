import { ask } from '../client/client.ts';
import { toSearch } from '../client/search-words.ts';
import type { Language } from '../i18n/message.ts';
import { wordsOf } from './emphasis.ts';
import {
  FIND,
  FIRST_CLAIMS,
  FIRST_DOCUMENTS,
  FIRST_ENTITIES,
  FIRST_SOURCES,
  type FindAnswer,
  type FirstAnswer,
  type Found,
  SUGGEST_NODES,
  SUGGEST_TEXTS,
  type SuggestAnswer,
} from './queries.ts';
import { type Filled, type Fillings, type SlotKind, type SlotName, slotsOf } from './questions.ts';
import { type FoundNode, type Group, SEARCH_TYPES, toFilling, toGroups, toNode } from './suggestions.ts';
import { matchingAsks, type Understood, understand } from './understand.ts';

type Kind = Exclude<SlotKind, 'day'>;

/** What fits a place, best first; where nothing is typed yet, some of what there is. @throws ApiError */
export async function findNodes(
  words: string,
  kind: Kind,
  language: Language,
  signal?: AbortSignal,
): Promise<FoundNode[]> {
  const options = signal ? { signal } : {};
  const nodes =
    words.trim() === ''
      ? (await ask<FirstAnswer>(FIRST[kind], {}, options)).list.nodes
      : (await ask<FindAnswer>(FIND, { words: toSearch(words), types: SEARCH_TYPES[kind], first: 8 }, options)).search
          .nodes;
  return nodes.map((found: Found) => toNode(found, words, language));
}

const FIRST: Record<Kind, string> = {
  source: FIRST_SOURCES,
  entity: FIRST_ENTITIES,
  claim: FIRST_CLAIMS,
  document: FIRST_DOCUMENTS,
  node: FIRST_SOURCES,
};

/**
 * Tells what to offer for some words. On a large graph claims and documents take longer to search than names: then
 * these are returned first, and again with everything.
 * @param tell is given the suggestions, and whether they are all
 * @throws ApiError
 */
export async function suggest(
  words: string,
  language: Language,
  signal: AbortSignal,
  tell: (groups: Group[], isWhole: boolean) => void,
): Promise<void> {
  const understood = understand(words);
  const search = { words: toSearch(words) };
  const first = Promise.all([
    ask<Pick<SuggestAnswer, 'nodes'>>(SUGGEST_NODES, search, { signal }),
    understood && fillFrom(understood, language, signal),
  ]);
  const isShort = wordsOf(words).every((word) => /^\P{Script=Han}{1,2}$/u.test(word));
  const texts = (async () => {
    // So few letters begin a word of almost every text; names are what is meant, if there are some.
    if (isShort && (await first)[0].nodes.nodes.length > 0) return NO_TEXTS;
    return ask<Texts>(SUGGEST_TEXTS, search, { signal });
  })();
  const groupsOf = ([names, read]: Awaited<typeof first>, found: Texts) =>
    toGroups({ ...names, ...found }, words, language, { read, matching: matchingAsks(words) });
  let isWhole = false;
  const early = setTimeout(
    () => first.then((names) => isWhole || tell(groupsOf(names, NO_TEXTS), false), ignore),
    PATIENCE_MS,
  );
  try {
    const [names, found] = await Promise.all([first, texts]);
    isWhole = true;
    tell(groupsOf(names, found), true);
  } finally {
    clearTimeout(early);
  }
}

type Texts = Omit<SuggestAnswer, 'nodes'>;
const NO_TEXTS: Texts = { claims: { nodes: [] }, documents: { nodes: [] } };

/** Longer than that nobody should wait for a name because of the texts that have it too. */
const PATIENCE_MS = 30;

/** Errors are reported for the whole search. */
function ignore(): void {}

/** Fills the places of a sentence that was read with the best that is found for the words in each. */
async function fillFrom({ ask: which, said }: Understood, language: Language, signal: AbortSignal): Promise<Filled> {
  const fillings = await Promise.all(
    slotsOf(which).map(async ({ name, kind }): Promise<Fillings> => {
      const words = said[name];
      if (!words) return {};
      if (kind === 'day') return { [name]: { value: words, label: words } };
      const [best] = await findNodes(words, kind, language, signal);
      return best ? { [name]: toFilling(best) } : {};
    }),
  );
  return { ask: which, fillings: Object.assign({}, ...fillings) as Partial<Record<SlotName, never>> };
}
