// Jest imports global setup and reporters itself, outside of its own transforms: this lets Node read TypeScript there too.
import 'tsx';
import { readdirSync, readFileSync } from 'node:fs';

/** The part of the tests to which a file belongs follows from what it imports: the first that fits. */
const PARTS = [
  ['e2e', /from '.*\/(browser|build|chromium)\.ts'/],
  ['engines', /from '.*\/support\/engines\.ts'/],
  ['api', /from '.*\/(server|cli)\.ts'/],
  ['engines', /from '.*\/graph\/grafeo\.ts'/],
  ['unit', /^/],
];

const TESTS = new URL('test/', import.meta.url);
const files = readdirSync(TESTS, { recursive: true }).filter((file) => file.endsWith('.test.ts'));

function partOf(file) {
  const text = readFileSync(new URL(file, TESTS), 'utf8');
  return PARTS.find(([, imports]) => imports.test(text))[0];
}

const project = (part) => ({
  displayName: part,
  testMatch: files.filter((file) => partOf(file) === part).map((file) => `<rootDir>/test/${file}`),
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  // Tests run as ES modules, straight from TypeScript.
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  ...(part === 'engines' && {
    globalSetup: '<rootDir>/test/support/global-setup.ts',
    globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  }),
});

export default {
  projects: [...new Set(PARTS.map(([part]) => part))].map(project),
  // Each worker has a Neo4j of its own, unless one is given: then suites take turns on it.
  maxWorkers: process.env.NEO4J_URI ? 1 : 2,
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/sequencer.ts',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.generated.ts', '!src/**/*.d.ts'],
  coverageProvider: 'v8',
  coverageReporters: [['text', { skipFull: true }], 'text-summary'],
  reporters: ['default', '<rootDir>/test/support/retries-reporter.ts'],
};
