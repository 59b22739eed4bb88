import { LANGUAGE_CODES, type Language, type Message, type Messages, type Translation } from './message.ts';

/** The key of every text, `<area>.<name>`: each area adds its own in its `texts/en.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: what the areas add to must be an interface.
export interface TextKeys {}
export type Key = keyof TextKeys;

/** The texts that are loaded, in each language: those of an area are loaded with it. */
export const CATALOGUE = Object.fromEntries(LANGUAGE_CODES.map((language) => [language, {}])) as Record<
  Language,
  Record<Key, Message>
>;

/** Adds the texts of an area. */
export function addTexts<Texts extends Messages>(texts: Readonly<Record<Language, Translation<Texts>>>): void {
  for (const language of LANGUAGE_CODES) Object.assign(CATALOGUE[language], texts[language]);
}
