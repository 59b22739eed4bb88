import { randomStream, zipf } from './random.ts';

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pl',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'z',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou', 'é'];
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'm'];
const VOCABULARY = 4_000;

/** Texts of made-up words, some frequent and most rare, as in a language. */
export class Words {
  readonly #vocabulary: string[] = [];
  readonly #random: () => number;
  readonly #rank: () => number;

  constructor(seed: number) {
    const random = randomStream(seed);
    const known = new Set<string>();
    while (known.size < VOCABULARY) {
      const syllables = 1 + Math.floor(random() * 3);
      let word = '';
      for (let i = 0; i < syllables; i++) word += pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random);
      if (word.length > 2) known.add(word);
    }
    this.#vocabulary.push(...known);
    this.#random = random;
    this.#rank = zipf(VOCABULARY, 1, random);
  }

  /** So many words, the first with a capital. */
  text(least: number, most: number): string {
    const count = least + Math.floor(this.#random() * (most - least + 1));
    const words = Array.from({ length: count }, () => this.#vocabulary[this.#rank()] ?? '');
    const text = words.join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** A name of two rare words. */
  name(): string {
    return [0, 1].map(() => capital(pick(this.#vocabulary, this.#random))).join(' ');
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}
