import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { loadCatalogue } from '../../src/compose/catalogue/load.ts';
import { schema } from './asking.ts';

const PROJECT = new URL('../../', import.meta.url);
const FOLDER = mkdtempSync(join(tmpdir(), 'selon-check-'));
const CYPHER = pathToFileURL(`${FOLDER}/cypher/`);

beforeAll(() => cpSync(new URL('cypher/', PROJECT), CYPHER, { recursive: true }));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Files that a test has written or removed, with what they held. */
const changed = new Map<string, string | undefined>();
afterEach(() => {
  for (const [file, text] of changed) {
    if (text === undefined) rmSync(new URL(file, CYPHER));
    else writeFileSync(new URL(file, CYPHER), text);
  }
  changed.clear();
});

/** Writes a file of `cypher/` for this test, or takes it away. */
function change(file: string, text?: string): void {
  const url = new URL(file, CYPHER);
  changed.set(file, existsSync(url) ? readFileSync(url, 'utf8') : undefined);
  if (text === undefined) rmSync(url);
  else writeFileSync(url, text);
}

function load(its: GraphQLSchema = schema): void {
  loadCatalogue(its, CYPHER);
}

/** The real schema with one change. */
function changedSchema(from: string, to: string): GraphQLSchema {
  const text = readFileSync(new URL('schema.graphql', PROJECT), 'utf8');
  if (!text.includes(from)) throw new Error(`schema.graphql has no ${from}`);
  return buildSchema(text.replace(from, to));
}

/** A fault: what is written into a file of `cypher/`, and what boot says of it. */
type Fault = [what: string, file: string, lines: string[], message: string];

const NAMES: Fault[] = [
  [
    'a coordinate whose type is unknown',
    'Claim/nothing',
    ['// What?', 'MATCH (this)'],
    ':1: schema.graphql has no Claim.nothing.',
  ],
  [
    'an unknown label',
    'Claim/entities',
    ['// Who?', 'MATCH (this)-[edge:ABOUT]->(node:Entitty)'],
    ':2: the model has no label Entitty.',
  ],
  [
    'an unknown second label',
    'Claim/entities',
    ['// Who?', 'MATCH (this)-[edge:ABOUT]->(node:Entity:Sauce)'],
    ':2: the model has no label Sauce.',
  ],
  [
    'an unknown label in lower case',
    'Claim/entities',
    ['// Who?', 'MATCH (this)-[edge:ABOUT]->(node:entity)'],
    ':2: the model has no label entity.',
  ],
  [
    'an unknown label within braces',
    'Entity/partOf',
    [
      '// What?',
      'MATCH (this)-[:PART_OF]->(node:Entity)',
      'WHERE COUNT {',
      '  MATCH (node)<-[:ABOUT]-(c:Clam)',
      '} > 0',
    ],
    ':4: the model has no label Clam.',
  ],
  [
    'an unknown label in a condition',
    'Entity/partOf',
    ['// What?', 'MATCH (this)-[:PART_OF]->(node:Entity)', 'WHERE node:Sauce'],
    ':3: the model has no label Sauce.',
  ],
  [
    'an unknown label in a search',
    'EntityFilter/text',
    ['// What?', '// start', 'SEARCH(Entitty, $terms)', '// narrow', 'WHERE true'],
    ':3: the model has no label Entitty.',
  ],
  [
    'an unknown relationship type',
    'Entity/partOf',
    ['// What?', '', 'MATCH (this)-[:PART]->(node:Entity)'],
    ':3: the model has no relationship type PART.',
  ],
  [
    'an unknown relationship type among several',
    'Entity/partOf',
    ['// What?', 'MATCH (this)-[:PART_OF|PARTS]->(node:Entity)'],
    ':2: the model has no relationship type PARTS.',
  ],
  [
    'an unknown relationship type in lower case',
    'Entity/partOf',
    ['// What?', 'MATCH (this)-[:part_of]->(node:Entity)'],
    ':2: the model has no relationship type part_of.',
  ],
  [
    'an unknown relationship type within braces',
    'Entity/partOf',
    ['// What?', 'MATCH (this)-[:PART_OF]->(node:Entity)', 'WHERE COUNT { MATCH (node)-[:PARTS]->(e:Entity) } = 0'],
    ':3: the model has no relationship type PARTS.',
  ],
  [
    'a pattern of variable length',
    'Entity/partOf',
    ['// What?', 'MATCH (this)-[:PART_OF*1..12]->(node:Entity)'],
    ':2: expected no variable length but *0..1: a stored link to each node that is many links away.',
  ],
  [
    'an unknown parameter',
    'Entity/partOf',
    ['// What?', 'MATCH (this)-[:PART_OF]->(node:Entity {kind: $kind})'],
    ':2: $kind is no argument of Entity.partOf.',
  ],
  [
    'the parameter of another filter field',
    'EntityFilter/kind',
    ['// What?', '// narrow', 'WHERE node.kind IN $kinds'],
    ':3: $kinds is no argument of EntityFilter.kind.',
  ],
];

const VISIBILITY: Fault[] = [
  [
    'an attribution',
    'Attribution/relayedBy',
    ['// Who?', 'MATCH (this)-[:RELAYED_BY]->(node:Attribution)'],
    ':2: node binds Attribution; expected visible(node).',
  ],
  [
    'a document on the way',
    'Attribution/printedAt',
    ['// When?', 'MATCH (this)-[:APPEARS_IN]->(d:Document)', 'WITH d.publishedAt AS value'],
    ':2: d binds Document; expected visible(d).',
  ],
  [
    'a verdict',
    'Claim/verdicts',
    ['// What?', 'MATCH (this)<-[:RATES]-(node:Verdict)'],
    ':2: node binds Verdict; expected visible(node).',
  ],
  [
    'a claim relation',
    'Claim/relations',
    [
      '// Which?',
      'MATCH (this)-[r:SUPPORTS]-(node:Claim)<-[:STATES]-(a:Attribution)',
      'WHERE visible(a)',
      'WITH node, {kind: 1} AS edge',
    ],
    ':2: r binds SUPPORTS; expected visible(r).',
  ],
  [
    'a claim relation without a name',
    'Claim/revisions',
    ['// Which?', 'MATCH (this)-[:SUPPORTS]-(:Claim)<-[:REVISES]-(node:Revision)'],
    ':2: this pattern binds SUPPORTS; expected a variable and visible(…) of it.',
  ],
  [
    'an attribution without a name',
    'Claim/sources',
    ['// Who?', 'MATCH (this)<-[:STATES]-(:Attribution)<-[:MADE]-(node:Source)'],
    ':2: this pattern binds Attribution; expected a variable and visible(…) of it.',
  ],
  [
    'an attribution within braces',
    'Entity/partOf',
    [
      '// What?',
      'MATCH (this)-[:PART_OF]->(node:Entity)',
      'WHERE COUNT {',
      '  MATCH (node)-[:MADE]->(a:Attribution)',
      '} > 0',
    ],
    ':4: a binds Attribution; expected visible(a).',
  ],
  [
    'what only the other part of the file guards',
    'AttributionFilter/document',
    [
      '// Where?',
      '// start',
      'UNWIND $document AS id',
      'MATCH (d:Document {id: id})<-[:APPEARS_IN]-(node:Attribution)',
      'WHERE visible(d) AND visible(node)',
      '// narrow',
      'MATCH (a)-[:APPEARS_IN]->(d:Document)',
      'WHERE d.id IN $document',
    ],
    ':7: d binds Document; expected visible(d).',
  ],
  [
    'what only the other branch of a UNION guards',
    'Document/supersedes',
    [
      '// Which?',
      'CALL (this) {',
      '  MATCH (this)-[:SUPERSEDES]->(d:Document) WHERE visible(d) RETURN d AS node',
      '  UNION ALL',
      '  MATCH (this)<-[:SUPERSEDES]-(d:Document) RETURN d AS node',
      '}',
    ],
    ':5: d binds Document; expected visible(d).',
  ],
  [
    'what has no label',
    'Claim/relays',
    ['// Who?', 'MATCH (this)<-[:STATES]-(a)', 'MATCH (a)<-[:MADE]-(node:Source)'],
    ':2: a has no label; expected one, to know whether it needs visible(…).',
  ],
  [
    'what has neither name nor label',
    'Claim/relays',
    ['// Who?', 'MATCH (this)<-[:STATES]-()<-[:MADE]-(node:Source)'],
    ':2: this pattern has no label; expected one, to know whether it needs visible(…).',
  ],
  [
    'a relationship of any type',
    'Entity/claims',
    ['// What?', 'MATCH (this)<-[edge]-(node:Claim)'],
    ':2: expected the type of this relationship.',
  ],
  [
    'a relationship of no type',
    'Entity/partOf',
    ['// What?', 'MATCH (this)-->(node:Entity)'],
    ':2: expected the type of this relationship.',
  ],
  [
    'a word that is not quite visible(…)',
    'Document/supersedes',
    ['// Which?', 'MATCH (this)-[:SUPERSEDES]->(node:Document)', 'WHERE VISIBLE(node) AND visible(node)'],
    ':3: expected visible(x) of a variable x.',
  ],
];

const PARTS: Fault[] = [
  [
    'parts in the file of a field',
    'Claim/entities',
    ['// Who?', '// start', 'MATCH (this)-[edge:ABOUT]->(node:Entity)'],
    ':1: expected one piece of Cypher without parts.',
  ],
  [
    'no parts in the file of a filter field',
    'EntityFilter/kind',
    ['// What?', 'WHERE node.kind IN $kind'],
    ':1: expected a part // start or // narrow.',
  ],
  [
    'a part whose heading is misspelt',
    'ClaimFilter/about',
    ['// What?', '// start', 'MATCH (node:Claim)', '// narrow ', 'WHERE true'],
    ':4: expected the heading "// narrow", just so.',
  ],
  [
    'Cypher before the parts',
    'EntityFilter/kind',
    ['// What?', 'MATCH (node:Entity)', '// narrow', 'WHERE node.kind IN $kind'],
    ':2: expected a heading "// start" or "// narrow" before this.',
  ],
  ['an empty part', 'EntityFilter/kind', ['// What?', '// narrow', ''], ':2: expected Cypher below this heading.'],
  [
    'the same part twice',
    'EntityFilter/kind',
    ['// What?', '// narrow', 'WHERE true', '// narrow', 'WHERE false'],
    ':4: there is a part // narrow already.',
  ],
  [
    'a start alone',
    'EntityFilter/partOf',
    ['// What?', '// start', 'MATCH (node:Entity)'],
    ':1: expected a part // narrow, for where it is not the first to be given.',
  ],
  [
    'a start that binds no node',
    'EntityFilter/partOf',
    ['// What?', '// start', 'MATCH (e:Entity)', '// narrow', 'WHERE true'],
    ':1: expected // start to bind node.',
  ],
  [
    'no question',
    'Claim/entities',
    ['MATCH (this)-[edge:ABOUT]->(node:Entity)'],
    ':1: expected the question that it answers, as a comment.',
  ],
  [
    'a value where a node is expected',
    'Entity/parts',
    ['// What?', 'MATCH (this)<-[:PART_OF]-(e:Entity)'],
    ':1: expected it to bind node.',
  ],
  [
    'a node where a value is expected',
    'Claim/firstSaidAt',
    ['// When?', 'MATCH (this)-[:ABOUT]->(node:Entity)'],
    ':1: expected it to bind value.',
  ],
  [
    'no edge where edges say something',
    'Claim/entities',
    ['// Who?', 'MATCH (this)-[:ABOUT]->(node:Entity)'],
    ':1: expected it to bind edge, for what ClaimEntityEdge says.',
  ],
  [
    'no type where there may be several',
    'Query/search',
    ['// What?', 'SEARCH(Claim, $terms)', 'WITH node, {exact: 1, fields: 1} AS edge'],
    ':1: expected it to bind type, the name of one of several.',
  ],
  [
    'an order that does not end in the id',
    'EntityOrder/NAME_ASC',
    ['// By name.', 'node.sortName'],
    ':1: expected the keys to end in node.id.',
  ],
  [
    'a word that is not quite SEARCH(…)',
    'EntityFilter/text',
    ['// What?', '// start', 'SEARCH(Entity, $text)', '// narrow', 'WHERE true'],
    ':3: expected SEARCH(Label, $terms).',
  ],
  [
    'a saying that is bound within braces alone',
    'Claim/deniers',
    [
      '// Who?',
      'MATCH (this)<-[:STATES]-(said:Attribution)<-[:MADE]-(node:Source)',
      'WHERE visible(said) AND COUNT { MATCH (node)-[:MADE]->(a:Attribution) WHERE visible(a) } > 0',
    ],
    ':1: SourceFilter.claim speaks of the saying: expected this to bind it as a.',
  ],
  [
    'a filter field about the saying where none is bound',
    'Entity/claimants',
    [
      '// Who?',
      'MATCH (this)<-[:ABOUT]-(:Claim)<-[:STATES]-(said:Attribution)<-[:MADE]-(node:Source)',
      'WHERE visible(said)',
    ],
    ':1: SourceFilter.claim speaks of the saying: expected this to bind it as a.',
  ],
];

describe('boot', () => {
  test('takes the real files', () => {
    expect(() => load()).not.toThrow();
  });

  describe.each([
    ['knows every name in a fragment, and refuses', NAMES],
    ['sees that nothing hidden gets through, and refuses a fragment that leaves open', VISIBILITY],
    ['sees that a file holds what its coordinate needs, and refuses', PARTS],
  ])('%s', (_, faults) => {
    test.each(faults)('%s', (_what, file, lines, message) => {
      change(`${file}.cypher`, lines.join('\n'));
      expect(load).toThrow(`cypher/${file}.cypher${message}`);
    });
  });

  describe('refuses a missing file', () => {
    test.each([
      ['of a field that leads to objects', 'Claim/entities.cypher', 'this file is missing: Claim.entities needs one.'],
      ['of a field of Query', 'Query/claims.cypher', 'this file is missing: Query.claims needs one.'],
      [
        'of a value of an order',
        'ClaimOrder/TEXT_DESC.cypher',
        'this file is missing: it says by which keys to order.',
      ],
      ['of a filter field', 'ClaimFilter/tense.cypher', 'this file is missing.'],
      ['of a payload', 'RecordClaimPayload/claim.cypher', 'this file is missing: RecordClaimPayload.claim needs one.'],
    ])('%s', (_what, file, message) => {
      change(file);
      expect(load).toThrow(`cypher/${file}: ${message}`);
    });
  });

  test('refuses a field that a schema has gained and no file answers', () => {
    const gained = changedSchema('  partOf: [Entity!]!', '  partOf: [Entity!]!\n  neighbours: [Entity!]!');
    expect(() => load(gained)).toThrow(
      'cypher/Entity/neighbours.cypher: this file is missing: Entity.neighbours needs one.',
    );
  });

  test('refuses a file whose field a schema has lost', () => {
    const lost = changedSchema('  """The places in which it is directly located."""\n  locatedIn: [Entity!]!\n', '');
    expect(() => load(lost)).toThrow('cypher/Entity/locatedIn.cypher:1: schema.graphql has no Entity.locatedIn.');
  });

  test('refuses a filter about the saying on a list that binds none', () => {
    const changed = changedSchema('input EntityFilter {', 'input EntityFilter {\n  document: [ID!]');
    expect(() => load(changed)).toThrow(
      'cypher/Query/entities.cypher:1: EntityFilter.document speaks of the saying: expected this to bind it as a.',
    );
  });

  test('refuses visible(x) of something of which the policy says nothing', () => {
    const policy = readFileSync(new URL('visible.cypher', CYPHER), 'utf8');
    change('visible.cypher', policy.replace('// Verdict: all.', '// Verdicts: all.'));
    expect(load).toThrow(/cypher\/Claim\/verdicts\.cypher:\d: .*visible\.cypher says nothing of Verdict/);
  });
});
