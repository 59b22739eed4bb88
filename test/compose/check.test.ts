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
      'MATCH (attribution)-[:APPEARS_IN]->(d:Document)',
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
    ':1: expected a part // narrow: it applies where the query does not start from this field.',
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
    'an attribution that is bound within braces alone',
    'Claim/deniers',
    [
      '// Who?',
      'MATCH (this)<-[:STATES]-(said:Attribution)<-[:MADE]-(node:Source)',
      'WHERE visible(said) AND COUNT { MATCH (node)-[:MADE]->(attribution:Attribution) WHERE visible(attribution) } > 0',
    ],
    ':1: SourceFilter.claim asks about an attribution: expected this to bind attribution.',
  ],
  [
    'a filter field about an attribution where none is bound',
    'Entity/claimants',
    [
      '// Who?',
      'MATCH (this)<-[:ABOUT]-(:Claim)<-[:STATES]-(said:Attribution)<-[:MADE]-(node:Source)',
      'WHERE visible(said)',
    ],
    ':1: SourceFilter.claim asks about an attribution: expected this to bind attribution.',
  ],
];

const MODEL: Fault[] = [
  [
    'a relationship from another label',
    'Claim/sources',
    [
      '// Who?',
      'MATCH (this)<-[:STATES]-(attribution:Attribution)<-[:SUPERSEDES]-(node:Source)',
      'WHERE visible(attribution)',
    ],
    ':2: the model has no (:Entity)-[:SUPERSEDES]->(:Attribution).',
  ],
  [
    'a relationship the wrong way round',
    'Entity/revisions',
    ['// How?', 'MATCH (this)-[:REVISES]->(node:Revision)'],
    ':2: the model has no (:Entity)-[:REVISES]->(:Revision).',
  ],
  [
    'a relationship to a label that it does not lead to',
    'Entity/partOf',
    ['// What?', 'MATCH (this)-[:PART_OF|LOCATED_IN]->(c:Claim)-[:ABOUT]->(node:Entity)'],
    ':2: the model has no (:Entity)-[:PART_OF]->(:Claim).',
  ],
  [
    'a relationship that a known variable does not have',
    'AttributionFilter/claim',
    ['// Which?', '// narrow', 'MATCH (attribution)-[:RATES]->(c:Claim)', 'WHERE c.id IN $claim'],
    ':3: the model has no (:Attribution)-[:RATES]->(:Claim).',
  ],
  [
    'a relationship to nodes that have none of its kind, either way',
    'Entity/partOf',
    ['// What?', 'MATCH (this)-[:SUPPORTS]-(node:Entity)', 'WHERE true'],
    ':2: this pattern binds SUPPORTS; expected a variable and visible(…) of it.',
  ],
  [
    'an unknown property of a pattern',
    'AttributionFilter/speechAct',
    ['// Which?', '// narrow', 'WHERE attribution.speachAct IN $speechAct'],
    ':3: the model has no property speachAct of Attribution.',
  ],
  [
    'an unknown property of the node of an order',
    'EntityOrder/NAME_ASC',
    ['// By name.', 'node.sortname, node.id'],
    ':2: the model has no property sortname of Entity.',
  ],
  [
    'an unknown property of the node of a filter',
    'ClaimFilter/tense',
    ['// When?', '// narrow', 'WHERE node.tence IN $tense'],
    ':3: the model has no property tence of Claim.',
  ],
  [
    'an unknown property of this',
    'Attribution/spans',
    ['// Which?', 'WITH this.spanPart AS value'],
    ':2: the model has no property spanPart of Attribution.',
  ],
  [
    'an unknown property in the map of a pattern',
    'Query/revision',
    ['// Which?', 'MATCH (node:Revision {ident: $id})'],
    ':2: the model has no property ident of Revision.',
  ],
  [
    'an unknown property of a relationship',
    'Claim/entities',
    ['// Who?', 'MATCH (this)-[edge:ABOUT]->(node:Entity)', 'WHERE edge.role IS NULL'],
    ':3: the model has no property role of ABOUT.',
  ],
  [
    'a text in capitals that is no value of an enum',
    'ChainStep/attribution',
    ['// Which?', 'MATCH (node:Attribution {id: this.attribution})', "WHERE visible(node) OR node.status = 'PROPOSD'"],
    ":3: 'PROPOSD' is no enum value of schema.graphql and no relationship type.",
  ],
  [
    'a map without one of the fields of its type',
    'Claim/origins',
    ['// From whom?', 'CALL originating(this)', 'WITH {bodies: group.bodies} AS node'],
    ':1: expected it to give id of Origin.',
  ],
  [
    'a list of nodes of several types that leaves one out',
    'Query/nodes',
    ['// Which?', 'UNWIND $ids AS id', 'MATCH (node:Entity {id: id})', "WITH node, 'Entity' AS type"],
    ':1: expected it to find nodes of the type Document too, as Node may be one.',
  ],
];

const RULES: Fault[] = [
  [
    'a name that is not that of the file',
    'rules/stated',
    ['// said(claim): Is it stated?', 'true'],
    ':1: expected "// stated(x): …?", the question that the rule answers.',
  ],
  [
    'an unknown property',
    'rules/hasTerms',
    ['// hasTerms(x): Has it?', 'COUNT { MATCH (x)-[:ABOUT]->(e:Entity) WHERE e.nam IN $terms } > 0'],
    ':2: the model has no property nam of Entity.',
  ],
  [
    'what needs visible(…)',
    'rules/speaks',
    ['// speaks(entity): Does it?', 'COUNT { MATCH (entity)-[:MADE]->(a:Attribution) } > 0'],
    ':2: a binds Attribution; expected visible(a).',
  ],
  [
    'a parameter',
    'rules/speaks',
    ['// speaks(entity): Does it?', 'entity.name = $name'],
    ':2: $name is not known to a rule; expected terms, words, wholeName, status.',
  ],
  ['itself', 'rules/speaks', ['// speaks(entity): Does it?', 'speaks(entity)'], ':1: this rule uses itself.'],
  [
    'rows as a condition',
    'Claim/sources',
    [
      '// Who?',
      'MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)',
      'WHERE visible(a) AND asserting(this)',
    ],
    ':3: asserting finds rows: expected CALL before it.',
  ],
  [
    'a condition as rows',
    'Claim/sources',
    ['// Who?', 'CALL stated(this)', 'MATCH (node:Source)'],
    ':2: stated is a condition: expected it without CALL.',
  ],
  [
    'rows of a rule that is not there',
    'Claim/sources',
    ['// Who?', 'CALL asserted(this)', 'WITH source AS node'],
    ':2: there is no rule asserted: expected one of cypher/rules.',
  ],
  [
    'a condition that is no rule',
    'Query/claims',
    ['// Which claims are stated?', 'MATCH (node:Claim)', 'WHERE sttaed(node)'],
    ':3: sttaed is neither a rule of cypher/rules nor a function in FUNCTIONS of check-text.ts.',
  ],
];

const MUTATIONS: Fault[] = [
  [
    'a mutation that the schema has not',
    'Mutation/recordSong',
    ['// Keeps a song.'],
    ':1: schema.graphql has no Mutation.recordSong.',
  ],
  [
    'an unknown label',
    'Mutation/saveView',
    ['// Keeps a view.', '// write', 'CREATE (:Vue {id: $id})'],
    ':3: the model has no label Vue.',
  ],
  [
    'a relationship that the model has not',
    'Mutation/saveView',
    [
      '// Keeps a view.',
      '// write',
      'MATCH (v:View {id: $id})',
      'MATCH (e:Entity {id: $by})',
      'CREATE (v)-[:ABOUT]->(e)',
    ],
    ':5: the model has no (:View)-[:ABOUT]->(:Entity).',
  ],
  [
    'an unknown property',
    'Mutation/saveView',
    ['// Keeps a view.', '// write', 'MATCH (v:View {id: $id})', 'SET v.adress = $address'],
    ':4: the model has no property adress of View.',
  ],
  [
    'an unknown property of what is created',
    'Mutation/saveView',
    ['// Keeps a view.', '// write', 'CREATE (v:View {', '  id: $id, adress: $address', '})'],
    ':4: the model has no property adress of View.',
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
    ['holds every pattern and property against the model, and refuses', MODEL],
    ['knows the rules, and refuses', RULES],
    ['reads the statements of mutations, and refuses', MUTATIONS],
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
      [
        'of a filter field',
        'ClaimFilter/tense.cypher',
        'this file is missing: ClaimFilter.tense needs one, with a part // narrow.',
      ],
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

  test('refuses a leaf of the schema that is neither a property nor has a file', () => {
    const gained = changedSchema('  wikidataId: String\n', '  wikidataId: String\n  nickname: String\n');
    expect(() => load(gained)).toThrow(
      'cypher/Entity/nickname.cypher: this file is missing: Entity.nickname needs one, or a property nickname of Entity in cypher/model.cypher.',
    );
  });

  test('refuses a leaf of another type than its property has', () => {
    const changed = changedSchema('  wikidataId: String\n', '  wikidataId: Int\n');
    expect(() => load(changed)).toThrow('the model has the property wikidataId of Entity as STRING; expected INTEGER.');
  });

  test('refuses a type of nodes that nodes(ids:) does not find', () => {
    const gained = changedSchema(
      'type Verdict implements Node {',
      'type Migration implements Node {\n  id: ID!\n}\n\ntype Verdict implements Node {',
    );
    expect(() => load(gained)).toThrow(
      'cypher/Query/nodes.cypher:1: expected it to find nodes of the type Migration too, as Node may be one.',
    );
  });

  test.each([
    [
      'a label that a relationship joins and that is not there',
      '(:Thing)-[:LIKES]->(:Entity)',
      'there are no nodes (:Thing {…}).',
    ],
    ['a property without a type', '(:Thing {id})', 'expected "name :: TYPE" and not "id".'],
    ['a label that stands twice', '(:Claim {id :: STRING})', 'the label Claim stands twice.'],
    ['anything else', 'CREATE (n)', 'expected (:Label {…}) or (:Label)-[:TYPE]->(:Label).'],
  ])('refuses in the model %s', (_what, line, message) => {
    const model = readFileSync(new URL('model.cypher', CYPHER), 'utf8');
    change('model.cypher', `${model}${line}\n`);
    expect(load).toThrow(`cypher/model.cypher:${model.split('\n').length}: ${message}`);
  });

  test('refuses a file whose field a schema has lost', () => {
    const lost = changedSchema('  """The places in which it is directly located."""\n  locatedIn: [Entity!]!\n', '');
    expect(() => load(lost)).toThrow('cypher/Entity/locatedIn.cypher:1: schema.graphql has no Entity.locatedIn.');
  });

  test('refuses a filter about an attribution on a list that binds none', () => {
    const changed = changedSchema('input EntityFilter {', 'input EntityFilter {\n  document: [ID!]');
    expect(() => load(changed)).toThrow(
      'cypher/Query/entities.cypher:1: EntityFilter.document asks about an attribution: expected this to bind attribution.',
    );
  });

  test('refuses visible(x) of something of which the rule says nothing', () => {
    const rule = readFileSync(new URL('rules/visible.cypher', CYPHER), 'utf8');
    change('rules/visible.cypher', rule.replace('// Verdict: accepted', '// Verdicts: accepted'));
    expect(load).toThrow(/cypher\/rules\/ofHidden\.cypher:\d: .*visible\.cypher says nothing of Verdict/);
  });
});
