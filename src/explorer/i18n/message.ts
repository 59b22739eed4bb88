/** The languages of the interface, by code: its own name for itself, and the locale of its dates, numbers and lists. */
export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB' },
  fr: { name: 'Français', locale: 'fr-FR' },
} as const;
export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];

/** A text with `{name}` where a parameter goes; or one for each plural form of the parameter `n`. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

/** What goes into a message: a number is written as the language writes it, a list is joined by "and". */
export type Parameters = Readonly<Record<string, string | number | readonly string[]>>;

/** The texts of an area in one language. */
export type Messages = Readonly<Record<string, Message>>;

/** The same texts in another language: a missing key does not compile, nor one that is not there. */
export type Translation<Texts extends Messages> = Readonly<Record<keyof Texts, Message>>;

/** The message with its parameters in place. French gets its no-break spaces here, so that texts are written plainly. */
export function say(message: Message, parameters: Parameters, language: Language): string {
  return pieces(message, parameters, language)
    .map((piece) => (typeof piece === 'string' ? piece : write(parameters[piece.name], language)))
    .join('');
}

/** The message cut where its parameters go. */
export function pieces(message: Message, parameters: Parameters, language: Language): (string | { name: string })[] {
  const text = spaced(choose(message, parameters['n'], language), language);
  return text.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? { name: piece } : piece));
}

function choose(message: Message, n: Parameters[string] | undefined, language: Language): string {
  if (typeof message === 'string') return message;
  return message[rules(language).select(Number(n))] ?? message.other;
}

function write(value: Parameters[string] | undefined, language: Language): string {
  if (typeof value === 'number') return new Intl.NumberFormat(LANGUAGES[language].locale).format(value);
  if (typeof value === 'object') return new Intl.ListFormat(LANGUAGES[language].locale).format(value);
  return value ?? '';
}

function spaced(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text
    .replace(/ ([;?!])/g, '\u202f$1')
    .replace(/ ([:»%])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0');
}

const RULES = new Map<Language, Intl.PluralRules>();

function rules(language: Language): Intl.PluralRules {
  const known = RULES.get(language) ?? new Intl.PluralRules(language);
  RULES.set(language, known);
  return known;
}
