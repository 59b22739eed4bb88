import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import { CATALOGUE } from '../../../src/explorer/i18n/catalogue.ts';
import { LANGUAGE_CODES, type Message, say } from '../../../src/explorer/i18n/message.ts';

const ROOT = new URL('../../../', import.meta.url);
const EXPLORER = new URL('src/explorer/', ROOT);

const formsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));

const FILES = readdirSync(EXPLORER, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path));
const isText = (path: string) => /(^|\/)(\w+-)?texts\/|enum-labels\//.test(path);
const contents = new Map(FILES.map((path) => [path, readFileSync(new URL(path, EXPLORER), 'utf8')]));
const read = (path: string) => contents.get(path) ?? '';
/** Where a relative import leads. */
const targetOf = (path: string, to: string) =>
  new URL(to, new URL(path, EXPLORER)).pathname.slice(EXPLORER.pathname.length);

/** All that is written in the explorer, but for the texts themselves. */
const sources = () =>
  FILES.filter((path) => !isText(path))
    .map(read)
    .join('\n');

/** Keys that are put together, such as `app.failure.${code}`: what they can become. */
function patternsIn(source: string): RegExp[] {
  const made = source.match(/`[a-z]+\.[^`\s]*\$\{[^`]*`/g) ?? [];
  return made.map(
    (key) =>
      new RegExp(
        `^${key
          .slice(1, -1)
          .replaceAll('.', '\\.')
          .replaceAll(/\$\{[^}]*\}/g, '[\\w.]+')}$`,
      ),
  );
}

/** The keys that each file with texts adds. */
const added = new Map<string, string[]>();
for (const path of FILES.filter((file) => isText(file) && file.endsWith('/index.ts'))) {
  await import(new URL(path, EXPLORER).href);
  const { en } = await import(new URL('en.ts', new URL(path, EXPLORER)).href);
  added.set(path, Object.keys(en));
}

/** What is loaded with a file: all that it imports at once, and what that imports. */
function loadedWith(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, from = ''] of read(path).matchAll(/^(?:import|export)\b(?! type)[^;]*?'(\.[^']+\.tsx?)';/gm)) {
    const target = targetOf(path, from);
    if (contents.has(target)) loadedWith(target, found);
  }
  return found;
}

describe('the texts', () => {
  const keys = Object.keys(CATALOGUE.en) as (keyof typeof CATALOGUE.en)[];

  test('are the same in every language', () => {
    for (const language of LANGUAGE_CODES) expect(Object.keys(CATALOGUE[language]).sort()).toEqual([...keys].sort());
  });

  test('are loaded with what says them', () => {
    const areas = FILES.filter((path) => /^\w+\/index\.ts$/.test(path));
    const later = FILES.flatMap((path) =>
      [...read(path).matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, to = '']) => targetOf(path, to)),
    ).filter((path) => contents.has(path));
    const isKey = new Set<string>(keys);
    const said = (path: string) => [...read(path).matchAll(/'([\w.$]+)'/g)].map(([, text = '']) => text);
    expect(areas.length).toBeGreaterThan(8);
    const shell = [...loadedWith('main.tsx')];
    for (const entry of new Set(['main.tsx', ...areas, ...later])) {
      const loaded = [...loadedWith(entry)];
      const own = /^(\w+)\//.exec(entry)?.[1] ?? 'app';
      // What an area loads later stands below what it loaded at once.
      const around = areas.includes(`${own}/index.ts`) ? [...loadedWith(`${own}/index.ts`)] : [];
      const known = new Set([...shell, ...around, ...loaded].flatMap((path) => added.get(path) ?? []));
      const missing = loaded
        .filter((path) => !isText(path))
        .flatMap(said)
        .filter((key) => isKey.has(key) && !known.has(key));
      expect({ entry, missing }).toEqual({ entry, missing: [] });
    }
  });

  test('are each used somewhere', () => {
    const source = sources();
    const patterns = patternsIn(source);
    const unused = keys.filter(
      (key) =>
        !source.includes(`'${key}'`) && !source.includes(`"${key}"`) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test('are written as French is: with its apostrophe, and no space that may break before a sign', () => {
    const texts = keys.flatMap((key) => formsOf(CATALOGUE.fr[key])).map((form) => say(form, { n: 2 }, 'fr'));
    expect(texts.filter((text) => /'|\w[;?!»]| [:;?!»]|«[^\u00a0]/.test(text))).toEqual([]);
  });

  test('have a word for every value of the enums that readers see', () => {
    const schema = buildSchema(readFileSync(new URL('schema.graphql', ROOT), 'utf8'));
    const seen = new Set(keys.filter((key) => key.startsWith('word.')).map((key) => key.split('.')[1]));
    const expected = Object.values(schema.getTypeMap())
      .filter((type) => isEnumType(type))
      .filter(({ name }) => seen.has(name))
      .flatMap((type) => type.getValues().map(({ name }) => `word.${type.name}.${name}`));
    expect(keys.filter((key) => key.startsWith('word.')).sort()).toEqual(expected.sort());
  });
});
