import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(`${PROJECT}${file}`, 'utf8');

interface Package {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
}

interface Lock {
  packages: Record<string, { dev?: boolean; engines?: { node?: string } }>;
}

/** That of `engines` in package.json. */
const OLDEST_NODE = '20.19.0';

function dependenciesOf(file: string): string[] {
  const { dependencies = {}, devDependencies = {} }: Package = JSON.parse(read(file));
  return [...Object.keys(dependencies), ...Object.keys(devDependencies)];
}

test('docs/dependencies.md has a line for each dependency, and no other line', () => {
  const lines = read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| \S.*\|$/gm);
  const expected = [...dependenciesOf('package.json'), ...dependenciesOf('bench/package.json')];
  expect(Array.from(lines, ([, name]) => name).sort()).toEqual(expected.sort());
});

test('docs/dependencies.md explains each override', () => {
  const { overrides = {} }: Package = JSON.parse(read('package.json'));
  const [, section = ''] = read('docs/dependencies.md').split('\n## Overrides\n');
  for (const name of Object.keys(overrides)) expect(section).toContain(`\`${name}\``);
});

test('every installed package of the server runs on the oldest supported Node', () => {
  const { packages }: Lock = JSON.parse(read('package-lock.json'));
  const tooNew = Object.entries(packages).filter(([, { dev, engines }]) => {
    // Only the plain form, `>=22.15.0`, which nearly all packages use.
    const [, least = '0'] = /^>= ?v?(\d+(?:\.\d+)*)$/.exec(engines?.node ?? '') ?? [];
    return !dev && least.localeCompare(OLDEST_NODE, 'en', { numeric: true }) > 0;
  });
  expect(tooNew.map(([path, { engines }]) => `${path}: ${engines?.node}`)).toEqual([]);
});

test('no file imports a private module of graphql', () => {
  const files = readdirSync(`${PROJECT}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const found = files.filter((file) => /from 'graphql\//.test(read(`src/${file}`)));
  expect(found).toEqual([]);
});
