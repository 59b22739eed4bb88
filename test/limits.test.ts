import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildASTSchema, isInputObjectType, parse } from 'graphql';
import { SHOWN_CODES } from '../src/api/graphql/errors.ts';
import { LIMITS } from '../src/api/limits/limits.ts';
import { DEFAULT_BODY_LIMIT, DEFAULT_LIMITS, MAX_WAITING_REQUESTS } from '../src/api/limits/server-limits.ts';
import * as recorded from '../src/recording/limits.ts';
import * as shared from '../src/shared/limits.ts';

/** How the rows of docs/limits.md begin, by the limits in the code. A new limit needs a row. */
const ROWS = {
  settings: {
    bodyLimit: 'the body of a request',
    timeoutMs: 'waiting and running',
    scanLimit: 'nodes that an operation scans',
    queueLimit: 'waiting operations',
    waitingRequests: 'requests that wait',
  } satisfies Record<keyof typeof DEFAULT_LIMITS | 'bodyLimit' | 'waitingRequests', string>,
  operations: {
    tokens: 'tokens of the query',
    depth: 'fields within each other',
    listDepth: 'lists within each other',
    selections: 'fields of the operation',
    aliases: 'aliases of one field of a type',
    schemaAliases: 'aliases of one field of the schema',
    rootFields: 'fields of `Query`',
    cost: 'nodes that would be fetched',
    values: 'values in the answer',
  } satisfies Record<Exclude<keyof typeof LIMITS, 'validationErrors'>, string>,
  shared: {
    MAX_PAGE_SIZE: 'a page',
    MAX_LIST_LENGTH: 'a list',
    MAX_STRING_LENGTH: 'a string',
    MAX_SEARCH_LENGTH: 'the text to search for',
    MAX_SEARCH_WORDS: 'different words',
    MAX_CURSOR_LENGTH: 'a cursor',
    MAX_TIME_LENGTH: 'a time',
    MAX_PATHS: 'paths between',
    MAX_SEARCHED_EDGES: 'edges that a search',
    MAX_PATH_LENGTH: 'edges of a path',
    MAX_DOCUMENT_LENGTH: 'the text of a document',
    MAX_VIEW_NAME_LENGTH: 'the name of a saved view',
  } satisfies Record<keyof typeof shared, string>,
  recorded: {
    MAX_TITLE: 'the title',
    MAX_CLAIM: 'a claim',
    MAX_EXACT: 'the words of a span',
    MAX_CONTEXT: 'the `prefix`',
    MAX_NAME: 'a name',
    MAX_DESCRIPTION: 'the description',
    MAX_MEDIUM: 'the medium',
    MAX_RATING: 'each text of a published rating',
    MAX_REASON: 'the reason',
    MAX_URL: 'an address',
    MAX_LANGUAGE: 'a language tag',
    MAX_ADDRESS: 'the address',
    MAX_BATCH: 'attributions of one',
    MAX_SPANS: 'spans',
    MAX_RELAYS: 'relays',
    MAX_ATTRIBUTION_LINKS: 'targets',
    MAX_ALIASES: 'aliases of an entity',
    MAX_ENTITY_LINKS: 'what a new entity',
    MAX_TRANSLATIONS: 'translations',
    MAX_ABOUT: 'entities that a claim',
    MAX_ROLES: 'roles',
    MAX_CITES: 'documents that a verdict',
    MAX_PASSAGES: 'passages of a copy',
    MAX_GROUP: 'claims that say the same',
    MAX_WHOLES: 'all that an entity',
    MAX_NEW_WHOLES: 'such memberships',
    MAX_NEW_DERIVATIONS: 'derivations',
    MAX_CHAIN: 'new entities',
  } satisfies Record<keyof typeof recorded, string>,
};
const VALUES = {
  settings: { ...DEFAULT_LIMITS, bodyLimit: DEFAULT_BODY_LIMIT, waitingRequests: MAX_WAITING_REQUESTS },
  operations: LIMITS,
  shared,
  recorded,
};

/** The fields of inputs that have a limit, by name, or by type and name. Their descriptions give it. */
const INPUT_FIELDS: Readonly<Record<string, number>> = {
  'DocumentInput.text': shared.MAX_DOCUMENT_LENGTH,
  'SaveViewInput.name': shared.MAX_VIEW_NAME_LENGTH,
  'SaveViewInput.address': recorded.MAX_ADDRESS,
  'EntityInput.partOf': recorded.MAX_WHOLES,
  about: recorded.MAX_ABOUT,
  aliases: recorded.MAX_ALIASES,
  alternateName: recorded.MAX_RATING,
  archiveUrl: recorded.MAX_URL,
  bestRating: recorded.MAX_RATING,
  cites: recorded.MAX_ATTRIBUTION_LINKS,
  description: recorded.MAX_DESCRIPTION,
  exact: recorded.MAX_EXACT,
  locatedIn: recorded.MAX_ENTITY_LINKS,
  medium: recorded.MAX_MEDIUM,
  name: recorded.MAX_NAME,
  nestedIn: recorded.MAX_ATTRIBUTION_LINKS,
  onBehalfOf: recorded.MAX_ATTRIBUTION_LINKS,
  passages: recorded.MAX_PASSAGES,
  prefix: recorded.MAX_CONTEXT,
  ratingValue: recorded.MAX_RATING,
  reason: recorded.MAX_REASON,
  relays: recorded.MAX_RELAYS,
  roles: recorded.MAX_ROLES,
  spans: recorded.MAX_SPANS,
  suffix: recorded.MAX_CONTEXT,
  targets: recorded.MAX_ATTRIBUTION_LINKS,
  text: recorded.MAX_CLAIM,
  title: recorded.MAX_TITLE,
  translations: recorded.MAX_TRANSLATIONS,
  url: recorded.MAX_URL,
  worstRating: recorded.MAX_RATING,
};

const schema = buildASTSchema(parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')));
const inputFields = Object.values(schema.getTypeMap())
  .filter(isInputObjectType)
  .filter(({ name }) => !name.endsWith('Filter'))
  .flatMap((type) => Object.values(type.getFields()).map((field) => ({ place: `${type.name}.${field.name}`, field })))
  .flatMap(({ place, field }) => {
    const most = INPUT_FIELDS[place] ?? INPUT_FIELDS[field.name];
    return most === undefined ? [] : [{ place, most, description: field.description?.replaceAll('\n', ' ') ?? '' }];
  });

test.each(inputFields)('the description of $place has its limit, $most', ({ most, description }) => {
  expect(description).toMatch(new RegExp(`(?:at most|1 to) ${most.toLocaleString('en')}\\b`, 'i'));
});

const page = readFileSync(new URL('../docs/limits.md', import.meta.url), 'utf8');
const [limits = '', codes = ''] = page.split('\n## Error codes\n');
const rows = [...limits.matchAll(/^\| (?!(?:what|text|list|---) \|)(.+?) \| ([\d,]+) \|/gm)].map(
  ([, what = '', number = '']) => ({ what, number: Number(number.replaceAll(',', '')) }),
);

const all = (Object.keys(ROWS) as (keyof typeof ROWS)[]).flatMap((kind) => {
  const values = VALUES[kind] as Record<string, number>;
  return Object.entries(ROWS[kind]).map(([name, beginning]) => ({ name, beginning, value: values[name] }));
});

test.each(all)('docs/limits.md has the value of $name', ({ beginning, value }) => {
  const found = rows.filter(({ what }) => what === beginning || new RegExp(`^${beginning}[ ,:;]`).test(what));
  expect(found.map(({ number }) => number)).toEqual([value]);
});

test('docs/limits.md has no other row', () => {
  expect(rows).toHaveLength(all.length);
});

test('docs/limits.md has the number of reported faults', () => {
  expect(limits).toContain(`After ${LIMITS.validationErrors} faults`);
});

test('docs/limits.md has every error code', () => {
  const listed = [...codes.matchAll(/^\| `(\w+)` \|/gm)].map(([, code]) => code);
  expect(listed.toSorted()).toEqual([...SHOWN_CODES, 'INTERNAL_SERVER_ERROR'].toSorted());
});
