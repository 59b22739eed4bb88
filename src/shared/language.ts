/** Language tags. */

/** No subtag of a language that is in use is longer: `english` is only well-formed. */
const LANGUAGE_SUBTAG = /^[a-z]{2,3}(?:-|$)/;

/**
 * A BCP 47 tag in its canonical spelling: `pt-br` becomes `pt-BR`, and `iw` becomes `he`.
 * @throws RangeError that says what was expected, also for the name of a language
 */
export function canonicalLanguage(tag: string): string {
  const canonical = canonicalTag(tag);
  if (canonical !== undefined && LANGUAGE_SUBTAG.test(canonical)) return canonical;
  const named = tagOfName(tag);
  if (named === undefined) throw new RangeError('expected a BCP 47 language tag such as "fr"');
  throw new RangeError(`expected a BCP 47 language tag, not the name of a language: "${named}" instead of "${tag}"`);
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz'];

/** Made when the first name is refused. */
let tagsByName: Map<string, string> | undefined;

/** The tag of two letters of a language by its name in English or French. */
function tagOfName(name: string): string | undefined {
  tagsByName ??= new Map(['fr', 'en'].flatMap(namesIn));
  return tagsByName.get(name.toLowerCase());
}

/** The names of languages in a language, in lower case, with their tags. */
function namesIn(language: string): [name: string, tag: string][] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
  const tags = ALPHABET.flatMap((first) => ALPHABET.map((second) => first + second));
  return tags.flatMap((tag): [string, string][] => {
    const name = names.of(tag);
    return name === undefined ? [] : [[name.toLowerCase(), tag]];
  });
}
