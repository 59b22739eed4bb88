import { type Attack, read, refusedRead, times } from '../attack.ts';
import { json, type Sent } from '../client.ts';
import type { Facts } from '../graph.ts';

/** Arguments, variables and addresses that are too large, or not what they should be. */
export function argumentAttacks(facts: Facts): Attack[] {
  return [...lists(facts), ...cursors(), ...variables(), ...strings(), ...addresses()];
}

function lists({ entities }: Facts): Attack[] {
  const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const sources = 'query ($ids: [ID!]) { claims(filter: {source: $ids}) { totalCount } }';
  const many = (count: number) => times(count, (n) => `clm_${n}`);
  return [
    read('nodes by 100 ids', nodes, { ids: many(100) }),
    refusedRead('nodes by 101 ids', nodes, { ids: many(101) }),
    refusedRead('nodes by 20,000 ids', nodes, { ids: many(20_000) }),
    read('100 times the same id', nodes, { ids: times(100, () => entities[0]) }),
    refusedRead('ids of 200 kB', nodes, { ids: [`clm_${'a'.repeat(200_000)}`] }),
    refusedRead('a filter list of 101', sources, { ids: many(101) }),
    refusedRead('a filter list of 20,000', sources, { ids: many(20_000) }),
    refusedRead(
      'a filter list of 20,000 words of an enum',
      'query ($l: [Polarity!]) { claims(filter: {polarity: $l}) { totalCount } }',
      { l: times(20_000, () => 'POSITIVE') },
    ),
    refusedRead(
      'a filter list of 20,000 mistakes',
      'query ($l: [Polarity!]) { claims(filter: {polarity: $l}) { totalCount } }',
      { l: times(20_000, () => 'no') },
    ),
    refusedRead('20,000 unknown fields of a filter', 'query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }', {
      f: Object.fromEntries(times(15_000, (n) => [`field${n}`, 1])),
    }),
    refusedRead('20,000 urls', 'query ($u: [String!]) { documents(filter: {url: $u}) { totalCount } }', {
      u: times(8_000, (n) => `https://example.org/${n}`),
    }),
  ];
}

function cursors(): Attack[] {
  const page = 'query ($c: String) { claims(first: 1, after: $c) { totalCount } }';
  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  return [
    refusedRead('a cursor of 240,000 characters', page, { c: 'A'.repeat(240_000) }),
    read(
      'a cursor with a key of 180,000 characters',
      page,
      { c: cursor('ClaimOrder.TEXT_ASC', 'a'.repeat(180_000), 'clm_1') },
      'either',
    ),
    read(
      'ten cursors of 20,000 characters',
      `query (${times(10, (n) => `$c${n}: String`).join(', ')}) { ${times(10, (n) => `r${n}: claims(first: 1, after: $c${n}) { totalCount }`).join(' ')} }`,
      Object.fromEntries(times(10, (n) => [`c${n}`, cursor('ClaimOrder.TEXT_ASC', 'a'.repeat(15_000), `clm_${n}`)])),
      'either',
    ),
    refusedRead('a cursor of 40,000 keys', page, { c: cursor('ClaimOrder.TEXT_ASC', ...times(40_000, (n) => n)) }),
    refusedRead('a cursor of nested lists', page, {
      c: Buffer.from(`${'['.repeat(90_000)}${']'.repeat(90_000)}`).toString('base64url'),
    }),
    refusedRead('a cursor with U+0000', page, { c: cursor('ClaimOrder.TEXT_ASC', 'a\u0000', 'clm_1') }),
    read('a cursor of other keys', page, { c: cursor('ClaimOrder.TEXT_ASC', 1e300, true) }, 'either'),
    read('a cursor whose keys are numbers', page, { c: cursor('ClaimOrder.TEXT_ASC', 5, 6) }, 'either'),
    ...[-1, 0, 101, 2 ** 31 - 1, 2 ** 40].map((first) =>
      refusedRead(`a page of ${first}`, 'query ($f: Int) { claims(first: $f) { totalCount } }', { f: first }),
    ),
  ];
}

function variables(): Attack[] {
  const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  const body =
    (variables: string, query = '{ __typename }') =>
    (number: number): Sent =>
      json(`{"query": ${JSON.stringify(`# ${number}\n${query}`)}, "variables": ${variables}}`);
  const attack = (name: string, wanted: Attack['wanted'], make: Attack['make']): Attack => ({
    name,
    wanted,
    isWrite: false,
    make,
  });
  const filtered = 'query ($f: ClaimFilter) { claims(filter: $f) { totalCount } }';
  return [
    attack('variables nested 40,000 deep that nobody uses', 'either', body(deep(40_000))),
    attack('variables nested 1,000 deep in a filter', 'refused', body(`{"f": ${deep(1_000)}}`, filtered)),
    attack('variables nested 40,000 deep in a filter', 'refused', body(`{"f": ${deep(40_000)}}`, filtered)),
    attack('lists nested 100,000 deep', 'either', body(`{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)),
    attack(
      'lists nested 100,000 deep for a list',
      'refused',
      body(`{"l": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'query ($l: [ID!]!) { nodes(ids: $l) { id } }'),
    ),
    attack(
      '__proto__ among the variables',
      'either',
      body('{"f": {"__proto__": {"text": "a"}, "constructor": {}}}', filtered),
    ),
    attack('20,000 variables', 'either', body(JSON.stringify(Object.fromEntries(times(15_000, (n) => [`v${n}`, n]))))),
    attack('variables that are a list', 'refused', body('[1]')),
    attack('a query that is a number', 'refused', () => json('{"query": 5}')),
    attack('a body that is a list', 'refused', () => json('[{"query": "{ __typename }"}]')),
    attack('a body that is a text', 'refused', () => json('"{ __typename }"')),
    attack('a body that is no JSON', 'refused', () => json('{"query": ')),
    attack('an empty body', 'refused', () => json('')),
  ];
}

function strings(): Attack[] {
  const characters = {
    'U+0000': '\u0000',
    'U+0007': '\u0007',
    'U+001B': '\u001b',
    'U+007F': '\u007f',
    'a lone surrogate': '\ud800',
  };
  return Object.entries(characters).flatMap(([name, character]) => {
    const text = `a${character}b`;
    const recording = (mutation: string, type: string, input: object): Attack => ({
      name: `${name} in ${mutation}`,
      wanted: 'refused',
      isWrite: true,
      make: () =>
        json(
          JSON.stringify({
            query: `mutation ($i: ${type}!) { ${mutation}(input: $i) { created } }`,
            variables: { i: input },
          }),
        ),
    });
    return [
      refusedRead(`${name} in a search`, 'query ($q: String!) { search(query: $q) { totalCount } }', { q: text }),
      refusedRead(`${name} in an id`, 'query ($q: ID!) { node(id: $q) { id } }', { q: `clm_${text}` }),
      refusedRead(`${name} in a url`, 'query ($q: [String!]) { documents(filter: {url: $q}) { totalCount } }', {
        q: text,
      }),
      recording('recordEntity', 'EntityInput', { kind: 'THING', name: text }),
      recording('recordDocument', 'DocumentInput', { kind: 'OTHER', text }),
      recording('recordClaim', 'ClaimInput', { text, language: 'en' }),
      recording('saveView', 'SaveViewInput', { name: text, address: 'q=1' }),
    ];
  });
}

function addresses(): Attack[] {
  const get = (name: string, query: string, wanted: Attack['wanted']): Attack => ({
    name: `GET with ${name}`,
    wanted,
    isWrite: false,
    make: () => ({
      path: `/graphql?${query}`,
      headers: { accept: 'application/json', 'apollo-require-preflight': 'yes' },
    }),
  });
  const typename = 'query=%7B__typename%7D';
  return [
    get('a query', typename, 'answered'),
    get(
      'a mutation',
      'query=mutation%7BrecordEntity(input%3A%7Bname%3A%22a%22%2Ckind%3ATHING%7D)%7Bcreated%7D%7D',
      'refused',
    ),
    get('bytes that are no UTF-8', 'query=%7B__typename%7D%23%ff%fe', 'refused'),
    get('an overlong encoding', 'query=%7B__typename%7D%23%c0%af', 'refused'),
    get('a percent sign alone', `${typename}&variables=%`, 'either'),
    get('plus signs and two encodings', 'query=%257B__typename%257D', 'refused'),
    get('the query twice', `${typename}&${typename}`, 'either'),
    get('a query that is an object', 'query[a]=1', 'refused'),
    get('variables that are no JSON', `${typename}&variables=%7B`, 'either'),
    get('U+0000', 'query=%7B__typename%7D%23%00', 'either'),
    get('3,000 parameters', `${typename}${times(1_500, (n) => `&a${n}=1`).join('')}`, 'either'),
    get('nothing', '', 'refused'),
  ];
}
