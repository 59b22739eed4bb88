import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import type { Engine } from '../../src/graph/engine.ts';
import { loadSeeds } from '../../src/seeding/load.ts';
import { asker } from '../support/ask.ts';
import { describeEngines } from '../support/engines.ts';

const PROJECT = new URL('../../', import.meta.url);
const SEEDS = fileURLToPath(new URL('seeds/', PROJECT));

/** The questions of the page, each with its query and the answer below it. */
const QUESTIONS = readFileSync(new URL('docs/questions.md', PROJECT), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section): [question: string, query: string, answer: string] => {
    const blockOf = (language: string) =>
      new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'ms').exec(section)?.[1] ?? '';
    return [section.slice(0, section.indexOf('\n')), blockOf('graphql'), blockOf('json')];
  });

describeEngines((_name, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await loadSeeds(engine, SEEDS, { by: 'seed' });
  });

  test.each(QUESTIONS)('%s', async (_question, query, answer) => {
    expect(await asker(engine)(query)).toEqual(JSON.parse(answer));
  });
});
