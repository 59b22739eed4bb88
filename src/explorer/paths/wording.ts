import './texts/index.ts';
import { articleOf } from '../i18n/article.ts';
import { CATALOGUE } from '../i18n/catalogue.ts';
import { type Language, pieces } from '../i18n/message.ts';
import { inLanguage } from '../model/facts.ts';
import type { Id } from '../model/view.ts';
import type { Named, PathClaim, PathDocument } from './path.ts';
import type { en } from './texts/en.ts';

/** An item that a sentence speaks of. */
export interface Mention {
  id: Id;
  text: string;
  /** Of a claim: the language of its words. */
  language?: string;
}

/** Words, or something that can be looked at. */
export type Piece = string | Mention;

/** The name of a text of the paths. */
export type PathKey = keyof typeof en;

/** The words of one language, to make sentences of. */
export interface Wording {
  /** A text with the pieces where they go; `n` chooses the plural. */
  say(key: PathKey, parts?: Readonly<Record<string, readonly Piece[]>>, n?: number): Piece[];
  /** Somebody or something by name, as it stands within a sentence. */
  name(named: Named): Piece[];
  /** Several of them, joined by "and". */
  names(list: readonly Named[]): Piece[];
  /** A document by its title, in quotation marks. */
  title(document: PathDocument): Piece[];
  /** A claim in quotation marks. */
  quote(claim: ClaimText): Piece[];
  /** A claim as it stands within a sentence: without capital and full stop; in quotation marks if in another language. */
  clause(claim: ClaimText): Piece[];
  /** Words after "that". */
  that(words: readonly Piece[]): Piece[];
  /** Clauses as one sentence. */
  sentence(clauses: readonly (readonly Piece[])[]): Piece[];
}

type ClaimText = Pick<PathClaim, 'id' | 'text' | 'language' | 'translations'>;

/** How many do it, as far as verbs mind: a group of people is several. */
export function numberOf(list: readonly Pick<Named, 'kind'>[]): number {
  return list.length > 1 || list.some(({ kind }) => kind === 'GROUP') ? 2 : 1;
}

/** The words of a language. */
export function wordingIn(language: Language): Wording {
  const say: Wording['say'] = (key, parts = {}, n) =>
    pieces(CATALOGUE[language][key], n === undefined ? {} : { n }, language)
      .flatMap((piece) => (typeof piece === 'string' ? [piece] : (parts[piece.name] ?? [])))
      .filter((piece) => piece !== '');
  const name: Wording['name'] = ({ id, name: text, isNamed }) => {
    // The name of an unnamed entity is a description: "local media".
    if (language === 'en' && !isNamed && DESCRIBES.test(text)) return [{ id, text: lowerFirst(text) }];
    const article = articleOf(text, language);
    return article === '' ? [{ id, text }] : [article, { id, text }];
  };
  const wordsOf = (claim: ClaimText) => {
    const text = inLanguage(claim, language);
    return { text: text.replace(/[.\s]+$/, ''), language: text === claim.text ? claim.language : language };
  };
  const quote: Wording['quote'] = (claim) => say('paths.quoted', { text: [{ id: claim.id, ...wordsOf(claim) }] });
  return {
    say,
    name,
    quote,
    names: (list) =>
      new Intl.ListFormat(language).formatToParts(list.map((_, index) => String(index))).flatMap(({ type, value }) => {
        const one = type === 'element' && list[Number(value)];
        return one ? name(one) : [value];
      }),
    title: ({ id, title }) =>
      title === null ? say('paths.untitled') : say('paths.quoted', { text: [{ id, text: title }] }),
    clause: (claim) => {
      const words = wordsOf(claim);
      if (!words.language.startsWith(language)) return quote(claim);
      return [{ id: claim.id, ...words, text: within(words.text, language) }];
    },
    that: (words) => {
      const elides = language === 'fr' && ELIDED.test(textOf(words.slice(0, 1)));
      return elides ? ['qu’', ...words] : say('paths.that', { claim: words });
    },
    sentence: (clauses) => {
      const separator = language === 'fr' ? '\u202f; ' : '; ';
      const [first, ...rest] = clauses.flatMap((clause, index) => (index > 0 ? [separator, ...clause] : clause));
      if (first === undefined) return [];
      const start = typeof first === 'string' ? upperFirst(first) : { ...first, text: upperFirst(first.text) };
      return [start, ...rest, '.'];
    },
  };
}

/** The words without what they lead to. */
export function textOf(words: readonly Piece[]): string {
  return words.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** Before these, "que" loses its vowel. An h may be silent or not, so it keeps it. */
const ELIDED = /^(?!(?:onz|oui\b))[aàâäeéèêëiîïoôöœuùûü]/iu;

/** Words that have a capital only because they begin a sentence; a name would keep it. */
const COMMON: Record<Language, RegExp> = {
  en: /^(?:the|an?|all|almost|about|after|around|at|before|both|by|during|each|every|few|for|from|he|her|his|in|it|its|less|many|more|most|nearly|no|on|only|over|dozens|hundreds|thousands|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|she|since|some|that|their|there|these|they|this|those|under|when|while|with)(?![\p{L}’'])/iu,
  fr: /^(?:(?:l|d|c|s|n|qu|jusqu)['’]|(?:les?|la|une?|des?|du|aux?|en|dans|à|après|aucune?|avant|avec|ce|cet|cette|ces|chaque|dans|depuis|elles?|environ|entre|ils?|leurs?|moins|on|par|pendant|plus|plusieurs|pour|presque|quand|quelques|sa|sans|selon|ses|son|sous|sur|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|tous|tout|toutes?)(?![\p{L}’']))/iu,
};

/** Words with which descriptions of the unnamed begin. Another may be a name, which keeps its capital: "South Korean officials". */
const DESCRIBES =
  /^(?:an?|the|one|two|three|several|some|many|other|anonymous|unnamed|unknown|senior|former|local|regional|national|foreign|international|state|public|private|independent|official|officials|government|military|police|security|intelligence|research|rescue|medical|health|legal|judicial|diplomatic|media|press|newspapers?|experts?|analysts?|witness(?:es)?|residents?|inhabitants?|soldiers?|doctors?|scientists?|researchers?|diplomats?|lawyers?|sources?|rumours?|observers?|authorities|people|person|members?|investigators?|prosecutors?|rescuers?|firefighters?|pilots?|families|relatives|neighbours?|employees|workers?|journalists?|reporters?)(?![\p{L}’'])/iu;

function within(text: string, language: Language): string {
  return COMMON[language].test(text) ? lowerFirst(text) : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
