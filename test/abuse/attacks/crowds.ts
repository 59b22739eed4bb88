import { type Attack, read, times } from '../attack.ts';
import type { Facts } from '../graph.ts';

/** Valid reads that meet as much of the graph as the limits let them. Each may be refused as too costly. */
export function crowdAttacks(facts: Facts): Attack[] {
  return [...paths(facts), ...scans(), ...anchored(facts), ...prefixes(facts), ...nested(facts)];
}

const ten = (field: (n: number) => string) => `{ ${times(10, (n) => `r${n}: ${field(n)}`).join(' ')} }`;
const listed = (ids: string[]) => JSON.stringify(ids);
const asked = (name: string, query: string) => read(name, query, {}, 'either');

const STEPS = '{ length steps { relationship isForward node { id } } }';

function paths({ busiestSource, busiestEntity, entities, claimIds }: Facts): Attack[] {
  const path = (from: string, to: string, n = 0) =>
    `p${n}: paths(from: "${from}", to: "${to}", atMost: 8, first: 10) ${STEPS}`;
  return [
    asked('paths between the two busiest, of 8 links', `{ ${path(busiestSource, busiestEntity)} }`),
    asked('paths between the busiest and one that is not there', `{ ${path(busiestSource, 'ent_none')} }`),
    asked('paths between two claims far from each other', `{ ${path(claimIds[0] ?? '', claimIds[99] ?? '')} }`),
    asked('paths between a thing and a claim of the long tail', `{ ${path('ent_e-1900', claimIds[73] ?? '')} }`),
    asked(
      'two searches for paths at once',
      `{ ${path(busiestSource, busiestEntity, 0)} ${path(entities[2] ?? '', entities[3] ?? '', 1)} }`,
    ),
    asked(
      'paths in three links',
      `{ paths(from: "${busiestSource}", to: "${busiestEntity}", atMost: 3, first: 10) ${STEPS} }`,
    ),
  ];
}

function scans(): Attack[] {
  const filters = [
    'sourceDropped: true',
    'sourceDropped: false',
    'polarity: [NEGATIVE]',
    'status: [PROPOSED, REJECTED, RETRACTED]',
    'printedFrom: "2024"',
    'saidTo: "2020-02"',
    'role: [RELAY], certainty: [CERTAIN]',
  ];
  return [
    ...filters.flatMap((filter) => [
      asked(
        `attributions by ${filter}`,
        `{ attributions(filter: {${filter}}, first: 100) { totalCount nodes { id } } }`,
      ),
      asked(
        `three times claims by ${filter}`,
        `{ ${times(3, (n) => `r${n}: claims(filter: {${filter}}, orderBy: RECORDED_DESC, last: 100) { totalCount }`).join(' ')} }`,
      ),
    ]),
    asked(
      'ten roots of attributions by sourceDropped',
      ten(() => 'attributions(filter: {sourceDropped: true}) { totalCount }'),
    ),
    asked(
      'ten roots of claims by sourceDropped',
      ten(() => 'claims(filter: {sourceDropped: true}) { totalCount }'),
    ),
    asked(
      'sources by what they said',
      '{ sources(filter: {polarity: [NEGATIVE], saidFrom: "2021"}, first: 100) { totalCount nodes { name } } }',
    ),
  ];
}

/** Filters that a query starts from, but that find nearly everything. */
function anchored({ entities, publishers, claimIds }: Facts): Attack[] {
  const all = listed(entities);
  const drops = 'sourceDropped: true';
  return [
    asked(
      'attributions of the 100 busiest sources',
      `{ attributions(filter: {source: ${all}, ${drops}}, first: 100) { totalCount nodes { id } } }`,
    ),
    asked(
      'attributions about the 100 busiest',
      `{ attributions(filter: {about: ${all}, ${drops}}, first: 100) { totalCount nodes { id } } }`,
    ),
    asked(
      'claims of, about and printed by all',
      `{ claims(filter: {source: ${all}, about: ${all}, publisher: ${listed(publishers)}}, first: 100) { totalCount nodes { id } } }`,
    ),
    asked(
      'claims printed by all publishers',
      `{ claims(filter: {publisher: ${listed(publishers)}, ${drops}}, first: 100) { totalCount nodes { id } } }`,
    ),
    asked(
      'documents of all publishers by title',
      `{ documents(filter: {publisher: ${listed(publishers)}}, orderBy: TITLE_DESC, first: 100) { totalCount nodes { title } } }`,
    ),
    asked(
      'sources about the 100 busiest',
      `{ sources(filter: {about: ${all}, polarity: [POSITIVE]}, first: 100) { totalCount nodes { id } } }`,
    ),
    asked(
      'sources of 100 claims',
      `{ sources(filter: {claim: ${listed(claimIds)}}, first: 100) { totalCount nodes { id } } }`,
    ),
    ...['source', 'about', 'publisher'].map((name) =>
      asked(
        `ten roots of claims by ${name} in a variable`,
        `query ($ids: [ID!] = ${name === 'publisher' ? listed(publishers) : all}) ${ten(() => `claims(filter: {${name}: $ids, ${drops}}) { totalCount }`)}`,
      ),
    ),
  ];
}

/** Beginnings of words that stand in most claims. */
function prefixes({ words, beginnings }: Facts): Attack[] {
  const [first = '', second = ''] = words;
  const [common = ''] = beginnings;
  const begin = (n: number) => beginnings[n % beginnings.length] ?? '';
  return [
    asked(
      'ten searches for two letters',
      ten((n) => `search(query: "${begin(n)}", first: 100) { totalCount nodes { __typename } }`),
    ),
    asked(
      'ten searches for the same two letters, last page',
      ten(() => `search(query: "${common}", last: 100) { totalCount }`),
    ),
    asked(
      'ten searches for 16 beginnings',
      ten((n) => `search(query: "${times(16, (m) => begin(n + m)).join(' ')}") { totalCount }`),
    ),
    asked(
      'ten searches for the most frequent word',
      ten(() => `search(query: "${first}") { totalCount }`),
    ),
    asked(
      'ten searches for two frequent words, last page',
      ten(() => `search(query: "${first} ${second}", last: 100) { totalCount }`),
    ),
    ...['claims', 'documents', 'entities', 'sources'].map((list) =>
      asked(
        `ten roots of ${list} by two letters`,
        ten((n) => `${list}(filter: {text: "${begin(n)}"}) { totalCount }`),
      ),
    ),
    ...['sourceDropped: true', 'polarity: [NEGATIVE]', 'printedFrom: "2020"'].map((filter) =>
      asked(
        `ten roots of claims by two letters and ${filter}`,
        ten((n) => `claims(filter: {text: "${begin(n)}", ${filter}}, orderBy: RECORDED_ASC) { totalCount }`),
      ),
    ),
  ];
}

const CHAIN = 'chain { position role entity { name } attribution { id } }';

function nested({ entities, claimIds, attributionIds, busiestEntity, busiestSource }: Facts): Attack[] {
  return [
    asked('chains over 100 attributions', `{ attributions(first: 100) { nodes { ${CHAIN} } } }`),
    asked(
      'chains of 100 attributions of the busiest source',
      `{ source(id: "${busiestSource}") { attributions(first: 100) { nodes { ${CHAIN} } } } }`,
    ),
    asked(
      'chains of 100 attributions by id',
      `{ nodes(ids: ${listed(attributionIds)}) { ... on Attribution { ${CHAIN} } } }`,
    ),
    asked(
      'origins of 100 claims',
      '{ claims(first: 100) { nodes { independentOriginCount firstSaidAt origins { bodies { name } sources { name } } } } }',
    ),
    asked(
      'origins of 100 claims about the busiest entity',
      `{ entity(id: "${busiestEntity}") { claims(first: 100) { nodes { independentOriginCount origins { bodies { name } sources { name } } } } } }`,
    ),
    asked(
      'the claims of each of the 100 busiest',
      `{ nodes(ids: ${listed(entities)}) { ... on Entity { claims(first: 90) { totalCount nodes { text } } } } }`,
    ),
    asked(
      'who claims something about each of the 100 busiest',
      `{ nodes(ids: ${listed(entities)}) { ... on Entity { claimants(first: 90) { totalCount nodes { name } } } } }`,
    ),
    asked(
      'counts about each of the 100 busiest',
      `{ nodes(ids: ${listed(entities)}) { ... on Entity { claims(filter: {sourceDropped: true}, first: 1) { totalCount } claimants(first: 1, filter: {polarity: [NEGATIVE]}) { totalCount } targetedBy(first: 1) { totalCount } } } }`,
    ),
    asked(
      'the claims of each of the 100 busiest as sources',
      `{ nodes(ids: ${listed(entities)}) { ... on Entity { source { claims(first: 40) { totalCount } attributions(first: 40, orderBy: POSITION_ASC) { totalCount } publications(first: 1) { totalCount } } } } }`,
    ),
    asked(
      'all around 100 claims',
      `{ nodes(ids: ${listed(claimIds)}) { ... on Claim { sources(first: 20) { nodes { name } } deniers(first: 20) { nodes { name } } relays(first: 20) { nodes { name } } attributions(first: 30) { nodes { quote } } } } }`,
    ),
    asked(
      'six lists inside each other',
      `{ entity(id: "${busiestEntity}") { claims(first: 5) { nodes { sources(first: 4) { nodes { claims(first: 4) { nodes { entities(first: 4) { nodes { claims(first: 4) { nodes { attributions(first: 4) { totalCount } } } } } } } } } } } } }`,
    ),
    asked(
      'texts of 20 documents with their attributions',
      '{ documents(first: 20) { nodes { text textHash attributions(first: 100) { nodes { quote cue spans { exact prefix suffix } } } } } }',
    ),
  ];
}
