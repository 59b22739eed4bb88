/**
 * Words that the project does not use, because a standard term says the same: docs/glossary.md has the terms.
 * A line that must contain such a word can be allowed in `ALLOWED`, with the reason.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const PROJECT = new URL('..', import.meta.url).pathname;

/** The files and folders that are checked. */
const AREAS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  '.env.example',
  'schema.graphql',
  'seeds/README.md',
  'docs',
  'src/api',
  'src/cli',
  'src/compose',
  'cypher',
  'src/explorer',
  'src/graph',
  'src/recording',
  'src/seeding',
  'src/shared',
];

interface Rule {
  word: RegExp;
  /** What to write instead. */
  instead: string;
  /** Whether the rule applies to a file; by default, to all files. */
  in?: (file: string) => boolean;
}

const isInterface = (file: string): boolean => /(?:texts|enum-labels)\/(?:en|fr)\.ts$/.test(file);
const isText = (file: string): boolean => /\.(?:md|graphql)$/.test(file) || isInterface(file);
const isFrench = (file: string): boolean => isInterface(file) && file.endsWith('fr.ts');

const RULES: Rule[] = [
  { word: /sayings?\b/i, instead: 'attribution (statement in the interface)' },
  { word: /\b(?:const|let|function|class|interface|type) (?:told|tells?|telling)(?![a-z])/i, instead: 'what is done' },
  { word: /\b(?:is|are) told\b|\btells\b/, instead: 'is reported, shows, describes' },
  { word: /\bthings?\b/, instead: 'node (item in the interface), person, place or topic', in: isText },
  { word: /\bpass(?:es|ed)? (?:it |them )?on\b/i, instead: 'relay' },
  { word: /\b(?:taken|takes?) back\b/i, instead: 'retract (withdraw in the interface)' },
  { word: /\bwork(?:s|ed)? out\b/i, instead: 'compute, derive' },
  { word: /\bas far as (?:can be|it is visible)\b/i, instead: 'if known, visible' },
  { word: /\b(?:is|was|are) there (?:already|before)\b/i, instead: 'existing' },
  { word: /\bso many\b/i, instead: 'the number of' },
  { word: /\bunder way\b/i, instead: 'running' },
  { word: /\bgo(?:es)? on\b/i, instead: 'continue' },
  { word: /\bmouths?\b|\bnobody's business\b/i, instead: 'the plain word' },
  { word: /\bunfold|\bfold up\b/i, instead: 'expand, collapse', in: isText },
  { word: /\bprinted\b/, instead: 'published', in: isText },
  { word: /\bchoses?\b|n[’']importe quoi/i, instead: 'élément, sujet', in: isFrench },
  {
    word: /\bse tait\b|\bnie\b|tenue? d[’']autrui|ses propres mots/i,
    instead: 'the term of a news desk',
    in: isFrench,
  },
];

/** Lines that may contain such a word: style classes. */
const ALLOWED: RegExp[] = [/className=.*\bsaying\b|"saying-who"/];

function filesBelow(path: string): string[] {
  if (!statSync(join(PROJECT, path)).isDirectory()) return [path];
  return readdirSync(join(PROJECT, path)).flatMap((name) => filesBelow(`${path}/${name}`));
}

function uses({ word, in: isIn = () => true }: Rule, files: readonly string[]): string[] {
  return files.filter(isIn).flatMap((file) =>
    readFileSync(join(PROJECT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        // The key of an interface text is an identifier.
        const words = isInterface(file) ? line.replace(/^\s*'[\w.]+':/, '') : line;
        const isUsed = word.test(words) && !ALLOWED.some((allowed) => allowed.test(line));
        return isUsed ? [`${file}:${index + 1}: ${line.trim()}`] : [];
      }),
  );
}

describe('standard terms', () => {
  // An applied migration is never edited.
  const files = AREAS.flatMap(filesBelow).filter(
    (file) => !file.startsWith('cypher/migrations/') && /\.(?:md|graphql|cypher|tsx?|example)$/.test(file),
  );

  test.each(RULES)('$instead instead of $word', (rule) => {
    expect(uses(rule, files)).toEqual([]);
  });
});
