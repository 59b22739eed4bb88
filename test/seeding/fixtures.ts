import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { migrate } from '../../src/graph/migrations/migrate.ts';
import { COMPUTATIONS } from '../../src/recording/computations.ts';
import { SeedError } from '../../src/seeding/faults.ts';
import { loadSeeds } from '../../src/seeding/load.ts';
import { overriding } from '../support/server.ts';

const MIGRATIONS = fileURLToPath(new URL('../../cypher/migrations/', import.meta.url));

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** A folder with these files, removed after the tests. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'selon-seeds-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const engine = openGrafeo();
beforeAll(() => migrate(engine, MIGRATIONS, { computations: COMPUTATIONS }));
afterAll(() => engine.close());

class NoFault extends Error {}

/** What is wrong with a folder of these files, a line a fault; the folder is called `seeds`. Nothing is written. */
export async function faultsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const folder = folderWith(files);
  const write: Engine['write'] = (work) =>
    engine.write(async (transaction) => {
      await work(transaction);
      throw new NoFault();
    });
  try {
    await loadSeeds(overriding(engine, { write }), folder, { by: 'seed' });
  } catch (error) {
    if (error instanceof NoFault) return [];
    if (error instanceof SeedError) return error.message.replaceAll(folder, 'seeds').split('\n');
    throw error;
  }
  throw new Error('nothing was to be written');
}

/** Without a fault; each test puts one in. */
export const SEEDS = `entities:
  - key: office
    name: Harbour office
    kind: PUBLIC_BODY
    aliases: [capitainerie]
    partOf: town
  - key: town
    name: Brest
    kind: PLACE
  - key: gazette
    name: The Gazette
    kind: MEDIA
  - key: agency
    name: News Agency
    kind: MEDIA

documents:
  - key: paper
    kind: ARTICLE
    publisher: gazette
    publishedAt: 2024-05-02
    text: |-
      Three ships have left, the office told the agency on Thursday. Two more, it said, will follow.
  - key: notice
    kind: COMMUNIQUE

claims:
  - key: left
    text: Three ships have left.
    language: en
    translations:
      fr: Trois navires sont partis.
    tense: PAST
    about:
      town: PLACE
  - key: follow
    text: Two more ships will follow.
    language: en

attributions:
  - key: told
    document: paper
    sources: [office, town]
    claim: left
    spans:
      source: the office
      cue: told
      content: Three ships have left
      time: Thursday
    saidFrom: 2024-05-02
    cites: notice
    relays:
      - source: agency
        spans: { source: the agency }
  - key: said
    document: paper
    sources: office
    claim: follow
    spans:
      source: it
      cue: said
      content: [Two more, will follow]
    nestedIn: told
`;

/** The seeds above with one thing changed. @throws Error unless `old` stands in them once */
export function seedsWith(old: string, replacement: string): string {
  const [before, after, ...more] = SEEDS.split(old);
  if (after === undefined || more.length > 0)
    throw new Error(`${JSON.stringify(old)} does not stand in the seeds once.`);
  return before + replacement + after;
}

/** The line on which `words` stand first. */
export function lineOf(content: string, words: string): number {
  return content.slice(0, content.indexOf(words)).split('\n').length;
}
