import dotenv from 'dotenv';
import { z } from 'zod';
import { readHost } from '../api/http/hosts.ts';
import { DEFAULT_BODY_LIMIT, DEFAULT_LIMITS, type ServerLimits } from '../api/limits/server-limits.ts';
import type { EngineSettings } from '../graph/open.ts';

/** All settings of a server. `.env.example` explains each. */
export interface Config extends EngineSettings {
  port: number;
  host: string;
  /** Further host names of the server, with or without a port. */
  allowedHosts: readonly string[];
  logLevel: (typeof LOG_LEVELS)[number];
  /** Whether an empty graph is seeded at start; by default, only the embedded one is. */
  seed: boolean;
  /** The largest request body, in bytes. */
  bodyLimit: number;
  limits: ServerLimits;
}

/** Invalid settings: one line for each, with its name, its value and what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const KIB = 1024;

const integer = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most));

const text = z.string().min(1);

/** The members of a comma-separated list. */
function splitList(value: string): string[] {
  return value.split(',').map((member) => member.trim());
}

/** Every setting with its default, as text. The description says what is expected. */
const SETTINGS = z.object({
  PORT: integer(0, 65_535).prefault('4000').describe('a port: 0 to 65535'),
  HOST: text
    .regex(/^[\w.:-]+$/)
    .prefault('127.0.0.1')
    .describe('a host name or address, such as 127.0.0.1'),
  ALLOWED_HOSTS: text
    .transform(splitList)
    .pipe(z.array(z.string().refine((host) => readHost(host) !== undefined)))
    .optional()
    .describe('host names with or without a port, such as selon.example.org or 10.0.0.5:4000, separated by commas'),
  DATA_DIR: text.prefault('./data').describe('a folder'),
  NEO4J_URI: text
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/@\s]+\/?$/)
    .optional()
    .describe('an address such as neo4j://localhost:7687 or neo4j+s://…, without a user name or password'),
  NEO4J_USERNAME: text.prefault('neo4j').describe('a name'),
  NEO4J_PASSWORD: text.optional().describe('a password'),
  NEO4J_DATABASE: text.optional().describe("the name of a database; by default the user's home database"),
  LOG_LEVEL: z.enum(LOG_LEVELS).prefault('info').describe(LOG_LEVELS.join(', ')),
  SEED: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .describe('true or false'),
  BODY_LIMIT: integer(KIB, 64 * KIB * KIB)
    .prefault(String(DEFAULT_BODY_LIMIT))
    .describe('a number of bytes: 1024 to 67108864'),
  TIMEOUT_MS: integer(100, 600_000)
    .prefault(String(DEFAULT_LIMITS.timeoutMs))
    .describe('a number of milliseconds: 100 to 600000'),
  SCAN_LIMIT: integer(1_000, 1_000_000_000)
    .prefault(String(DEFAULT_LIMITS.scanLimit))
    .describe('a number of nodes: 1000 to 1000000000'),
  QUEUE_LIMIT: integer(1, 10_000)
    .prefault(String(DEFAULT_LIMITS.queueLimit))
    .describe('a number of operations: 1 to 10000'),
});

/** The names of all settings. */
export const SETTING_NAMES = Object.keys(SETTINGS.shape);

/**
 * Reads the settings from the environment. Settings that are missing there are read from `file`.
 * @throws ConfigError
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, file = '.env'): Config {
  const given = { ...environment };
  dotenv.config({ path: file, processEnv: given as Record<string, string>, quiet: true });
  // An empty value counts as unset: a shell can unset a setting in this way for a single command.
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const result = SETTINGS.safeParse(filled);
  if (!result.success)
    throw new ConfigError(result.error.issues.map((issue) => describeIssue(issue, filled)).join('\n'));
  const settings = result.data;
  return {
    port: settings.PORT,
    host: settings.HOST,
    allowedHosts: settings.ALLOWED_HOSTS ?? [],
    dataDir: settings.DATA_DIR,
    logLevel: settings.LOG_LEVEL,
    seed: settings.SEED ?? settings.NEO4J_URI === undefined,
    bodyLimit: settings.BODY_LIMIT,
    timeoutMs: settings.TIMEOUT_MS,
    limits: { timeoutMs: settings.TIMEOUT_MS, scanLimit: settings.SCAN_LIMIT, queueLimit: settings.QUEUE_LIMIT },
    neo4j: neo4jOf(settings),
  };
}

function neo4jOf(settings: z.infer<typeof SETTINGS>): EngineSettings['neo4j'] {
  const { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = settings;
  if (uri === undefined) return undefined;
  return { uri, ...(password !== undefined && { username, password }), ...(database !== undefined && { database }) };
}

function describeIssue(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]) as keyof typeof SETTINGS.shape;
  const expected = z.globalRegistry.get(SETTINGS.shape[name])?.description ?? issue.message;
  const value = given[name] ?? '';
  const member = typeof issue.path[1] === 'number' ? splitList(value)[issue.path[1]] : undefined;
  const found = member === undefined ? `is ${redact(name, value)}` : `has ${redact(name, member)}`;
  return `${name} ${found}: expected ${expected}.`;
}

/** The value for a message, without passwords. An address may contain one by mistake. */
function redact(name: string, value: string): string {
  return JSON.stringify(name.endsWith('PASSWORD') ? '…' : value.replace(/\/\/.*@/, '//…@'));
}
