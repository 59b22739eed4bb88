import { type Attack, filled, read, refusedRead, times, write } from '../attack.ts';

/** Pieces of text that are hard to fold, to split into words or to sort; repeated as often as they fit. */
const UNITS: Readonly<Record<string, string>> = {
  'alternating marks': '\u0301\u0323',
  'runs of 30 marks': `a${'\u0301\u0323'.repeat(15)}`,
  'marks with joiners between': '\u0301\u200d\u0323\u200d',
  'half-width voicing marks': '\uff9e\uff9f',
  'a mark that decomposes': '\u0344',
  'marks of music': '\u{1d160}',
  'one character that becomes 18': '\ufdfa',
  jamo: '\u1100\u1161\u11a8',
  'letters of Tibetan': '\u0f40\u0f71\u0f72\u0f74',
  'zero-width joiners': '\u200d',
  'Chinese without a space': '\u6f22\u5b57',
  'one long word': 'abcdefghij',
  apostrophes: "l'",
  hyphens: 'a-',
  'families of emoji': '\u{1f469}\u200d\u{1f692}',
  'white space': ' \u00a0',
};

/** One letter, so that there is something to read, and the unit as often as it fits. */
function text(unit: string, units: number, number: number, bytes?: number): string {
  return `${filled(unit, units - 24, bytes)} x${number}y`;
}

/** Texts of hard characters in searches, filters and recordings. */
export function characterAttacks(): Attack[] {
  return Object.entries(UNITS).flatMap(([name, unit]) => [...searches(name, unit), ...recordings(name, unit)]);
}

const SEARCH = 'query ($q: String!) { search(query: $q, first: 1) { nodes { __typename } } }';
const TEN_SEARCHES = `query ($q: String!) { ${times(10, (n) => `s${n}: search(query: $q, first: 1) { totalCount }`).join(' ')} }`;
const FILTERS = `query ($q: String!) {
  claims(filter: {text: $q}) { totalCount } documents(filter: {text: $q}) { totalCount }
  entities(filter: {text: $q}) { totalCount } sources(filter: {text: $q}) { totalCount } }`;

function searches(name: string, unit: string): Attack[] {
  const longest = text(unit, 500, 0);
  return [
    read(`ten searches of 500 characters: ${name}`, TEN_SEARCHES, { q: longest }, 'either'),
    read(`four filters of 500 characters: ${name}`, FILTERS, { q: longest }, 'either'),
    refusedRead(`a search as long as the body: ${name}`, SEARCH, { q: text(unit, 128_000, 0) }),
    refusedRead(`filters as long as the body: ${name}`, FILTERS, { q: text(unit, 128_000, 0) }),
  ];
}

function recordings(name: string, unit: string): Attack[] {
  const each = (count: number) => Math.floor(250_000 / count);
  return [
    write(`a document of 200,000 characters: ${name}`, 'recordDocument', (n) => ({
      kind: 'OTHER',
      text: text(unit, 200_000, n),
    })),
    write(`100 aliases of 500 characters: ${name}`, 'recordEntity', (n) => ({
      kind: 'THING',
      name: `x${n}`,
      aliases: times(100, (index) => text(unit, 499, n * 100 + index, each(100))),
    })),
    write(
      `50 translations of 5,000 characters: ${name}`,
      'recordClaim',
      (n) => ({
        text: text(unit, 5_000, n, each(51)),
        language: 'en',
        translations: times(50, (index) => ({ language: 'fr', text: text(unit, 5_000, n * 50 + index, each(51)) })),
      }),
      'either',
    ),
    write(`a title, a name and a description: ${name}`, 'recordDocument', (n) => ({
      kind: 'OTHER',
      key: `characters-${n}-${Math.abs(hash(name))}`,
      title: text(unit, 1_000, n),
      publisher: { new: { kind: 'MEDIA', name: text(unit, 500, n), description: text(unit, 5_000, n) } },
    })),
    write(
      `a saved view: ${name}`,
      'saveView',
      (n) => ({
        name: text(unit, 200, n),
        address: `q=${encodeURIComponent(unit).repeat(500).slice(0, 9_999)}${n}`,
      }),
      'either',
    ),
  ];
}

function hash(of: string): number {
  return [...of].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) | 0, 7);
}
