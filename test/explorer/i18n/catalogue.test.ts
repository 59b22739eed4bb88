import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, isEnumType } from 'graphql';
import { CATALOGUE } from '../../../src/explorer/i18n/catalogue.ts';
import { type Message, say } from '../../../src/explorer/i18n/message.ts';

const ROOT = new URL('../../../', import.meta.url);
const EXPLORER = new URL('src/explorer/', ROOT);

const formsOf = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));

/** All that is written in the explorer, but for the texts themselves. */
function sources(): string {
  return readdirSync(EXPLORER, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)((texts|words)\.ts$|texts\/)/.test(path))
    .map((path) => readFileSync(new URL(path, EXPLORER), 'utf8'))
    .join('\n');
}

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

/** What is said by parts that are loaded when they are needed. */
const late = readdirSync(EXPLORER, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /(^|\/)texts\//.test(path) && path.endsWith('.ts'),
);
await Promise.all(late.map((path) => import(new URL(path, EXPLORER).href)));

describe('the texts', () => {
  const keys = Object.keys(CATALOGUE.en) as (keyof typeof CATALOGUE.en)[];

  test('are the same in both languages', () => {
    expect(Object.keys(CATALOGUE.fr).sort()).toEqual([...keys].sort());
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
