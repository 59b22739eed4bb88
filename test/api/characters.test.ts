import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { createApi } from '../../src/api/graphql/schema.ts';
import { openGrafeo } from '../../src/graph/grafeo.ts';
import { graphOf } from '../recording/fixtures.ts';
import { startServer, type TestServer } from '../support/server.ts';

const CLAIM = 'clm_drones-shot-down';
const DOCUMENT = 'doc_le-figaro-2024-11-29';
const ENTITY = 'ent_kyiv';
const ATTRIBUTION = 'att_visit-announced';
const VERDICT = 'vrd_stored';
const URL = 'https://a.example/';
const UPDATE = { version: 1, reason: 'a reason' };

const ENTITY_INPUT = {
  key: 'new-entity',
  name: 'A name',
  kind: 'THING',
  aliases: ['Another'],
  description: 'a line',
  wikidataId: 'Q159',
};
const DOCUMENT_INPUT = {
  key: 'new-document',
  url: URL,
  title: 'A title',
  kind: 'ARTICLE',
  language: 'fr',
  archiveUrl: URL,
  text: 'Kyiv says it.',
  supersedes: DOCUMENT,
};
const CLAIM_INPUT = {
  key: 'new-claim',
  text: 'It is so',
  language: 'en',
  translations: [{ language: 'fr', text: 'C’est ainsi' }],
  about: [{ entity: { id: ENTITY }, roles: ['TOPIC'] }],
};
const SPANS = [
  { part: 'CUE', exact: 'says', prefix: 'Kyiv ', suffix: ' it' },
  { part: 'CONTENT', exact: 'it', prefix: 'says ', suffix: '.' },
];
const ATTRIBUTION_INPUT = {
  key: 'new-attribution',
  document: { new: DOCUMENT_INPUT },
  source: { new: ENTITY_INPUT },
  claim: { new: CLAIM_INPUT },
  spans: SPANS,
  medium: 'Telegram',
  cites: [{ id: DOCUMENT }],
  nestedIn: [ATTRIBUTION],
  relays: [{ source: { id: ENTITY }, spans: SPANS, medium: 'letter' }],
};

const VERDICT_INPUT = {
  claim: CLAIM,
  url: URL,
  ratingValue: '1',
  bestRating: '5',
  worstRating: '1',
  alternateName: 'False',
  cites: [{ new: DOCUMENT_INPUT }],
  supersedes: VERDICT,
};

/** What mutations may be given, with every string that there is. */
const EXAMPLES: [mutation: string, input: object][] = [
  ['recordAttribution', ATTRIBUTION_INPUT],
  ['recordAttributions', [{ ...ATTRIBUTION_INPUT, claim: { id: CLAIM } }]],
  ['recordDocument', DOCUMENT_INPUT],
  ['recordEntity', ENTITY_INPUT],
  ['recordClaim', CLAIM_INPUT],
  ['recordVerdict', { ...VERDICT_INPUT, key: 'new-verdict', issuer: { id: ENTITY } }],
  ['recordClaimRelation', { from: CLAIM, kind: 'SUPPORTS', to: 'clm_drones-over-rostov' }],
  ['recordCopy', { from: DOCUMENT, to: DOCUMENT }],
  ['recordDerivation', { from: ATTRIBUTION, to: ATTRIBUTION }],
  ['updateEntity', { id: ENTITY, ...UPDATE, name: 'N', aliases: ['A'], description: 'D', wikidataId: 'Q1' }],
  ['updateMembership', { id: ENTITY, ...UPDATE, whole: 'ent_seoul' }],
  ['updateDocument', { id: DOCUMENT, ...UPDATE, title: 'T', language: 'fr', archiveUrl: URL, url: URL }],
  ['updateClaim', { id: CLAIM, ...UPDATE, text: 'T', language: 'en', translations: [{ language: 'fr', text: 'T' }] }],
  ['updateAttribution', { id: ATTRIBUTION, ...UPDATE, medium: 'M', spans: SPANS.slice(1) }],
  ['updateAttribution', { id: ATTRIBUTION, ...UPDATE, nestedIn: [ATTRIBUTION] }],
  ['updateVerdict', { id: VERDICT, ...UPDATE, ...VERDICT_INPUT }],
  ['revertRevision', { id: 'rev_none', reason: 'R' }],
  ['retractAttribution', { id: ATTRIBUTION, ...UPDATE }],
  ['retractVerdict', { id: VERDICT, ...UPDATE }],
  ['saveView', { name: 'A view', address: 'show=clm_a' }],
];

/** Those that may have several lines. */
const TEXTS = new Set([
  'DocumentInput.text',
  'DocumentInput.title',
  'EntityInput.description',
  'ClaimInput.text',
  'TranslationInput.text',
  'SpanInput.exact',
  'SpanInput.prefix',
  'SpanInput.suffix',
  'UpdateEntityInput.description',
  'UpdateEntityInput.reason',
  'UpdateMembershipInput.reason',
  'UpdateDocumentInput.title',
  'UpdateDocumentInput.reason',
  'UpdateClaimInput.text',
  'UpdateClaimInput.reason',
  'UpdateAttributionInput.reason',
  'UpdateVerdictInput.reason',
  'RevertRevisionInput.reason',
  'RetractAttributionInput.reason',
  'RetractVerdictInput.reason',
]);

const { schema } = createApi(openGrafeo());
const isString = (type: GraphQLInputType): boolean => ['String', 'ID'].includes(getNamedType(type).name);

function argumentOf(mutation: string): GraphQLArgument {
  return schema.getMutationType()?.getFields()[mutation]?.args[0] as GraphQLArgument;
}

/** A string in one of the examples, and the field that it is of, as in `EntityInput.name`. */
interface Place {
  mutation: string;
  input: unknown;
  path: string[];
  field: string;
}

/** The strings in an example. */
function placesIn([mutation, input]: [string, object]): Place[] {
  const walk = (type: GraphQLInputType, value: unknown, field: string, path: string[]): Place[] => {
    if (Array.isArray(value)) return value.flatMap((each, index) => walk(type, each, field, [...path, `${index}`]));
    const named = getNamedType(type);
    if (!isInputObjectType(named)) return isString(named) ? [{ mutation, input, path, field }] : [];
    return Object.entries(value as object).flatMap(([name, each]) =>
      walk(named.getFields()[name]?.type as GraphQLInputType, each, `${named.name}.${name}`, [...path, name]),
    );
  };
  return walk(argumentOf(mutation).type, input, '', []);
}

/** A copy of a value, with the string at the end of the path changed. */
function changed(value: unknown, [step, ...rest]: string[], change: (string: string) => string): unknown {
  if (step === undefined) return change(String(value));
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[step] = changed(copy[step], rest, change);
  return copy;
}

const PLACES = EXAMPLES.flatMap(placesIn);

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.ask(
    `mutation { recordVerdict(input: {
      key: "stored", claim: "${CLAIM}", issuer: { id: "${ENTITY}" }, url: "https://example.org/stored"
    }) { created } }`,
  );
});
afterAll(() => server.close());

/** The error with which an example is refused, when its string at this place is changed. */
async function refusal({ mutation, input, path }: Place, change: (string: string) => string) {
  const { name, type } = argumentOf(mutation);
  const query = `mutation($input: ${type}) { ${mutation}(${name}: $input) { __typename } }`;
  const { json } = await server.ask(query, { input: changed(input, path, change) });
  const [{ message, extensions }] = json.errors;
  return { message, code: extensions.code, path: extensions.path, character: extensions.character };
}

describe('what a mutation is given', () => {
  test('has no strings but those of the examples', () => {
    const inputs = new Set<GraphQLInputObjectType>();
    const collect = (type: GraphQLInputType) => {
      const named = getNamedType(type);
      if (!isInputObjectType(named) || inputs.has(named)) return;
      inputs.add(named);
      for (const field of Object.values(named.getFields())) collect(field.type);
    };
    for (const { args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      for (const { type } of args) collect(type);
    }
    const strings = [...inputs]
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
      .filter(({ field }) => isString(field.type))
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect([...new Set(PLACES.map(({ field }) => field))].toSorted()).toEqual(strings.toSorted());
  });

  test('may have no other control characters than tabs and ends of lines, these in texts only, and no half characters', async () => {
    const before = await graphOf(server.engine);
    for (const place of PLACES) {
      const path = [argumentOf(place.mutation).name, ...place.path].join('.');
      const kept = TEXTS.has(place.field) ? [] : ['\t', '\n', '\r'];
      for (const character of ['\u0000', '\u000b', '\u001f', '\u007f', '\ud800', ...kept]) {
        const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
        const refused = await refusal(place, (string) => `${string[0]}${character}${string.slice(1)}`);
        expect(refused).toEqual({
          code: 'BAD_USER_INPUT',
          path,
          character: name,
          message: expect.stringMatching(
            `^${path}: contains .*${name.replace('+', '\\+')}\\)? at position 1; expected `,
          ),
        });
        // Not even around it.
        expect(await refusal(place, (string) => string + character)).toMatchObject({ character: name });
      }
    }
    expect(await graphOf(server.engine)).toEqual(before);
  }, 180_000);

  test('may have tabs and ends of lines in texts', async () => {
    const text = 'a\tb\r\nc\n';
    const { json } = await server.ask(
      'mutation($input: DocumentInput!) { recordDocument(input: $input) { document { title text } } }',
      { input: { key: 'lines', kind: 'OTHER', title: text, text } },
    );
    expect(json.data.recordDocument.document).toEqual({ title: text.trim(), text });
  });
});
