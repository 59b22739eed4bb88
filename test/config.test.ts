import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig, SETTING_NAMES } from '../src/cli/config.ts';

const NO_FILE = '/nowhere/.env';
const EXAMPLE = new URL('../.env.example', import.meta.url).pathname;

const DEFAULTS = {
  port: 4000,
  host: '127.0.0.1',
  allowedHosts: [],
  dataDir: './data',
  logLevel: 'info',
  seed: true,
  bodyLimit: 655_360,
  timeoutMs: 5_000,
  limits: { timeoutMs: 5_000, scanLimit: 100_000, queueLimit: 100 },
  neo4j: undefined,
};

/** What is said against these settings. */
function refusal(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment, NO_FILE);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

test('without any setting the embedded graph is served to this machine only', () => {
  expect(readConfig({}, NO_FILE)).toEqual(DEFAULTS);
});

test('every setting is told in .env.example, with its default', () => {
  const example = readFileSync(EXAMPLE, 'utf8');
  const told = [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
  expect(told.sort()).toEqual([...SETTING_NAMES].sort());
  expect(readConfig({}, EXAMPLE)).toEqual(DEFAULTS);
  expect(readConfig({ NEO4J_URI: 'bolt://localhost' }, EXAMPLE).seed).toBe(false);
});

describe('a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'selon-config-'));
    writeFileSync(join(folder, '.env'), 'PORT=5000\nHOST=0.0.0.0\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('gives what the environment leaves out, and changes nothing of the environment', () => {
    const environment = { PORT: '6000' };
    expect(readConfig(environment, join(folder, '.env'))).toMatchObject({ port: 6000, host: '0.0.0.0' });
    expect(environment).toEqual({ PORT: '6000' });
  });
});

test('an empty value is none', () => {
  expect(readConfig({ PORT: '', NEO4J_URI: '', NEO4J_PASSWORD: '' }, NO_FILE)).toEqual(DEFAULTS);
});

test.each([
  ['neo4j://localhost', undefined, { uri: 'neo4j://localhost' }],
  ['bolt://127.0.0.1:7687/', 'secret', { uri: 'bolt://127.0.0.1:7687/', username: 'neo4j', password: 'secret' }],
  [
    'neo4j+s://x.databases.neo4j.io',
    'secret',
    { uri: 'neo4j+s://x.databases.neo4j.io', username: 'neo4j', password: 'secret' },
  ],
  ['bolt+ssc://[::1]:7687', undefined, { uri: 'bolt+ssc://[::1]:7687' }],
])('NEO4J_URI %s chooses Neo4j', (NEO4J_URI, NEO4J_PASSWORD, neo4j) => {
  expect(readConfig({ NEO4J_URI, NEO4J_PASSWORD }, NO_FILE).neo4j).toEqual(neo4j);
});

test.each([
  [{}, true],
  [{ SEED: 'false' }, false],
  [{ NEO4J_URI: 'bolt://localhost' }, false],
  [{ NEO4J_URI: 'bolt://localhost', SEED: '' }, false],
  [{ NEO4J_URI: 'bolt://localhost', SEED: 'true' }, true],
])('with %j, whether the seeds are loaded is %p', (environment, seed) => {
  expect(readConfig(environment, NO_FILE).seed).toBe(seed);
});

test('ALLOWED_HOSTS is a list', () => {
  const ALLOWED_HOSTS = 'selon.example.org, 10.0.0.5:4000,[fd00::1]:80 ,a_b.local.';
  const allowedHosts = ['selon.example.org', '10.0.0.5:4000', '[fd00::1]:80', 'a_b.local.'];
  expect(readConfig({ ALLOWED_HOSTS }, NO_FILE).allowedHosts).toEqual(allowedHosts);
});

test('every member of ALLOWED_HOSTS that is no host is refused by name', () => {
  const malformed = [
    '',
    'http://a',
    'a/b',
    'u@a',
    '*',
    '*.a',
    'a b',
    'a..b',
    '.a',
    'a:b',
    'a:65536',
    '::1',
    '[::1',
    '1.2.3.999',
  ];
  const lines = refusal({ ALLOWED_HOSTS: `good, ${malformed.join(' ,')},fine` }).split('\n');
  const expected =
    'expected host names with or without a port, such as selon.example.org or 10.0.0.5:4000, separated by commas.';
  expect(lines).toEqual(malformed.map((host) => `ALLOWED_HOSTS has ${JSON.stringify(host)}: ${expected}`));
});

test.each([
  ['PORT', 'http', 'a port: 0 to 65535'],
  ['PORT', '65536', 'a port: 0 to 65535'],
  ['PORT', '-1', 'a port: 0 to 65535'],
  ['PORT', '4000.5', 'a port: 0 to 65535'],
  ['HOST', 'http://localhost', 'a host name or address'],
  ['NEO4J_URI', 'http://localhost:7474', 'an address such as neo4j://localhost:7687'],
  ['NEO4J_URI', 'localhost:7687', 'an address such as neo4j://localhost:7687'],
  ['LOG_LEVEL', 'verbose', 'silent, fatal, error, warn, info, debug, trace'],
  ['SEED', 'yes', 'true or false'],
  ['BODY_LIMIT', '256kb', 'a number of bytes'],
  ['BODY_LIMIT', '1', 'a number of bytes'],
])('%s=%s is refused with what was expected', (name, value, expected) => {
  expect(refusal({ [name]: value })).toMatch(new RegExp(`^${name} is "${value}": expected ${expected}.*\\.$`));
});

test('every wrong setting is told', () => {
  expect(refusal({ PORT: 'x', SEED: 'x' }).split('\n')).toHaveLength(2);
});

test('a password is never told', () => {
  expect(refusal({ NEO4J_URI: 'bolt://neo4j:secret@localhost' })).toMatch(/^NEO4J_URI is "bolt:\/\/…@localhost"/);
  expect(refusal({ NEO4J_URI: 'x', NEO4J_PASSWORD: 'secret' })).not.toContain('secret');
});
