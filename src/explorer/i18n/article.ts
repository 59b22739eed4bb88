import type { Language } from './message.ts';

/** Common nouns that make a name need an article within an English sentence: "the Russian army", but "Seoul". */
const COMMON_NOUN =
  /\b(?:agency|army|authorit(?:y|ies)|commission|committee|congress|council|court|department|district|embassy|federation|forces?|government|guard|ministry|navy|office|parliament|police|region|senate|states|union)\b/iu;
/** Names that have an article already, or a possessive in its place. */
const DETERMINED = /^(?:an?|the)\s|^\S+[’']s\s/iu;

/** The article that a name needs within a sentence, with the space after it; empty if it needs none. */
export function articleOf(name: string, language: Language): string {
  return language === 'en' && COMMON_NOUN.test(name) && !DETERMINED.test(name) ? 'the ' : '';
}
