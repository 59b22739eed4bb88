import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from '@jest/globals';

const PROJECT = fileURLToPath(new URL('../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'selon-imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The layers of the explorer: a folder may import those of the layers below its own. */
const EXPLORER_LAYERS = [
  ['app'],
  ['pages', 'record', 'paths', 'timeline', 'table', 'export', 'views', 'details', 'canvas'],
  ['search'],
  ['reader'],
  ['attribution'],
  ['ui'],
  ['state'],
  ['i18n'],
  ['client'],
  ['model'],
].map((layer) => layer.map((name) => `src/explorer/${name}`));

/** The folders of recording: each may import those after it, and the files beside them. */
const RECORDING = ['updates', 'attributions', 'claims', 'documents', 'entities'].map((name) => `src/recording/${name}`);

/** For each folder, the others that it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/cli': [
    'src/api/http',
    'src/api/limits',
    'src/api/graphql',
    'src/seeding',
    'src/recording',
    ...RECORDING,
    'src/graph',
    'src/shared',
  ],
  'src/api/http': ['src/api/limits', 'src/api/graphql', 'src/compose', 'src/graph', 'src/shared'],
  'src/api/limits': ['src/api/graphql', 'src/graph', 'src/shared'],
  'src/api/graphql': ['src/recording', ...RECORDING, 'src/compose', 'src/graph', 'src/shared'],
  'src/seeding': ['src/recording', ...RECORDING, 'src/graph', 'src/shared'],
  'src/recording': [...RECORDING, 'src/graph', 'src/shared'],
  ...Object.fromEntries(
    RECORDING.map((folder, index) => [
      folder,
      ['src/recording', ...RECORDING.slice(index + 1), 'src/graph', 'src/shared'],
    ]),
  ),
  'src/compose': ['src/graph', 'src/shared'],
  'src/graph': ['src/shared'],
  'src/shared': [],
  ...Object.fromEntries(
    EXPLORER_LAYERS.flatMap((layer, index) =>
      layer.map((folder) => [folder, ['src/shared', ...EXPLORER_LAYERS.slice(index + 1).flat()]]),
    ),
  ),
};

/** Which file alone may import a database's library. */
const LIBRARIES: Readonly<Record<string, string>> = {
  'neo4j-driver': 'src/graph/neo4j.ts',
  '@grafeo-db/js': 'src/graph/grafeo.ts',
};

/** Writes a file that imports something, at its place in the copy of the project. */
function plant(file: string, imported: string): string {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `import '${imported}';\n`);
  return file;
}

/** The files in which lint refuses an import. */
function refused(): string[] {
  const settings = JSON.parse(readFileSync(join(PROJECT, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  const biome = join(PROJECT, 'node_modules/.bin/biome');
  const { stdout } = spawnSync(biome, ['lint', '--reporter=github', '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line.includes('noRestrictedImports'));
  return lines.map((line) => relative(folder, /file=([^,]+)/.exec(line)?.[1] ?? line)).sort();
}

test('lint refuses every import against the direction, and of a database elsewhere', () => {
  const expected: string[] = [];
  for (const [from, allowed] of Object.entries(MAY_IMPORT)) {
    // A file of the folder, and one a folder below.
    for (const place of [from, `${from}/below`]) {
      for (const to of Object.keys(MAY_IMPORT).filter((other) => other !== from)) {
        const file = plant(`${place}/to-${to.replaceAll('/', '-')}.ts`, relative(place, `${to}/any.ts`));
        if (!allowed.includes(to)) expected.push(file);
      }
      for (const library of Object.keys(LIBRARIES)) {
        expected.push(plant(`${place}/to-${library.replaceAll(/\W/g, '-')}.ts`, library));
      }
    }
  }
  for (const [library, file] of Object.entries(LIBRARIES)) plant(file, library);
  expect(refused()).toEqual(expected.sort());
});
