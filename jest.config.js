// Jest imports globalSetup itself, outside of its own transforms: this lets Node read TypeScript there too.
import 'tsx';

/** Tests run as ES modules, straight from TypeScript; engines are started once, in globalSetup. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' }, sourceMaps: 'inline' },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // One Neo4j database serves all suites, so they take turns.
  maxWorkers: 1,
  testTimeout: 60_000,
};
