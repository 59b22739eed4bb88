import { ask } from '../api/client.ts';
import type { Language } from '../i18n/message.ts';
import {
  FIND,
  FIRST_CLAIMS,
  FIRST_DOCUMENTS,
  FIRST_ENTITIES,
  FIRST_SOURCES,
  type FindAnswer,
  type FirstAnswer,
  type Found,
  SUGGEST,
  type SuggestAnswer,
} from './queries.ts';
import { type Filled, type Fillings, type SlotKind, type SlotName, slotsOf } from './questions.ts';
import { type Group, SEARCH_TYPES, type ThingFound, toFilling, toGroups, toThing } from './suggestions.ts';
import { matchingAsks, type Understood, understand } from './understand.ts';

type Kind = Exclude<SlotKind, 'day'>;

/** What fits a place, best first; where nothing is typed yet, some of what there is. @throws ApiError */
export async function findThings(
  words: string,
  kind: Kind,
  language: Language,
  signal?: AbortSignal,
): Promise<ThingFound[]> {
  const options = signal ? { signal } : {};
  const nodes =
    words.trim() === ''
      ? (await ask<FirstAnswer>(FIRST[kind], {}, options)).list.nodes
      : (await ask<FindAnswer>(FIND, { words, types: SEARCH_TYPES[kind], first: 8 }, options)).search.nodes;
  return nodes.map((found: Found) => toThing(found, words, language));
}

const FIRST: Record<Kind, string> = {
  source: FIRST_SOURCES,
  entity: FIRST_ENTITIES,
  claim: FIRST_CLAIMS,
  document: FIRST_DOCUMENTS,
  thing: FIRST_SOURCES,
};

/** Everything to offer for some words. @throws ApiError */
export async function suggest(words: string, language: Language, signal: AbortSignal): Promise<Group[]> {
  const understood = understand(words);
  const [answer, read] = await Promise.all([
    ask<SuggestAnswer>(SUGGEST, { words }, { signal }),
    understood && fillFrom(understood, language, signal),
  ]);
  return toGroups(answer, words, language, { read, matching: matchingAsks(words) });
}

/** Fills the places of a sentence that was read with the best that is found for the words in each. */
async function fillFrom({ ask: which, said }: Understood, language: Language, signal: AbortSignal): Promise<Filled> {
  const fillings = await Promise.all(
    slotsOf(which).map(async ({ name, kind }): Promise<Fillings> => {
      const words = said[name];
      if (!words) return {};
      if (kind === 'day') return { [name]: { value: words, label: words } };
      const [best] = await findThings(words, kind, language, signal);
      return best ? { [name]: toFilling(best) } : {};
    }),
  );
  return { ask: which, fillings: Object.assign({}, ...fillings) as Partial<Record<SlotName, never>> };
}
