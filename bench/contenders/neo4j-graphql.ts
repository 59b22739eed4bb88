import { Neo4jGraphQL } from '@neo4j/graphql';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Answer, Contender, Depth, Named } from '../questions.ts';

/** The same labels and relationships; what is no relationship of its own is a `@cypher` field, as the library has it. */
const TYPES = `
type Entity @node {
  id: ID!
  name: String!
  claims: [Claim!]! @relationship(type: "ABOUT", direction: IN)
}
type Source @node(labels: ["Entity", "Source"]) {
  id: ID!
  name: String!
  claims(first: Int!): [Claim!]! @cypher(columnName: "node", statement: """
    MATCH (this)-[:MADE]->(a:Accepted)-[:STATES]->(node:Claim)
    WHERE NOT a:Relay AND NOT a:Denial AND (NOT a:OwnVoice OR NOT EXISTS {
      MATCH (node)<-[:STATES]-(o:Accepted)-[:APPEARS_IN]->(:Document)-[:PUBLISHED_BY]->(p)
      WHERE p.id = this.id AND NOT o:OwnVoice
    })
    WITH DISTINCT node ORDER BY node.sortText, node.id LIMIT $first
    RETURN node""")
}
type Claim @node {
  id: ID!
  text: String!
  sortText: String!
  attributions: [Attribution!]! @relationship(type: "STATES", direction: IN)
  entities: [Entity!]! @relationship(type: "ABOUT", direction: OUT)
  sources: [Source!]! @cypher(columnName: "node", statement: """
    MATCH (this)<-[:STATES]-(a:Accepted)<-[:MADE]-(node:Source)
    WHERE NOT a:Relay AND NOT a:Denial AND (NOT a:OwnVoice OR NOT EXISTS {
      MATCH (this)<-[:STATES]-(o:Accepted)-[:APPEARS_IN]->(:Document)-[:PUBLISHED_BY]->(p)
      WHERE p.id = node.id AND NOT o:OwnVoice
    })
    RETURN DISTINCT node""")
}
type Attribution @node(labels: ["Attribution", "Accepted"]) {
  id: ID!
  status: String!
  role: String!
  polarity: String!
  form: String!
  source: [Source!]! @relationship(type: "MADE", direction: IN)
  document: [Document!]! @relationship(type: "APPEARS_IN", direction: OUT)
}
type Document @node {
  id: ID!
  title: String
  publisher: [Entity!]! @relationship(type: "PUBLISHED_BY", direction: OUT)
}`;

const VISIBLE = 'where: { attributions: { some: { status: { eq: "ACCEPTED" } } } }';
const BY_WORDS = 'sort: [{ sortText: ASC }, { id: ASC }]';
const SAYINGS = `attributions {
  id role polarity form source { id name } document { id title publisher { id } }
}`;

/**
 * Two ways to ask it who makes a claim: by the `@cypher` field, or over relationships alone, where the client picks the
 * sources from the attributions. Which one is faster depends on the question.
 */
export const QUERIES: Record<'cypher' | 'relationships', Record<Depth, string>> = {
  cypher: {
    shallow: `query Shallow($id: ID!) { entities(where: { id: { eq: $id } }) { id name
      claims(${VISIBLE}, limit: 50, ${BY_WORDS}) { id text sources { id name } entities { id name }
        attributions { id document { id title } } } } }`,
    deep: `query Deep($id: ID!) { sources(where: { id: { eq: $id } }) { id name
      claims(first: 20) { id text entities { id name
        claims(${VISIBLE}, limit: 5, ${BY_WORDS}) { id text sources { id name } } } } } }`,
  },
  relationships: {
    shallow: `query Shallow($id: ID!) { entities(where: { id: { eq: $id } }) { id name
      claims(${VISIBLE}, limit: 50, ${BY_WORDS}) { id text entities { id name } ${SAYINGS} } } }`,
    deep: `query Deep($id: ID!) { sources(where: { id: { eq: $id } }) { id name
      claims(first: 20) { id text entities { id name
        claims(${VISIBLE}, limit: 5, ${BY_WORDS}) { id text ${SAYINGS} } } } } }`,
  },
};

/** Its schema and what an operation over it needs. */
export async function neo4jGraphql(
  uri: string,
): Promise<{ schema: GraphQLSchema; driver: Driver; context: () => object }> {
  const driver = neo4j.driver(uri, undefined, {
    fetchSize: -1,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
  });
  const schema = await new Neo4jGraphQL({ typeDefs: TYPES, driver }).getSchema();
  return { schema, driver, context: () => ({ executionContext: driver }) };
}

/** `@neo4j/graphql` without HTTP, asked in one of the two ways. */
export async function contender(uri: string, way: 'cypher' | 'relationships'): Promise<Contender> {
  const { schema, driver, context } = await neo4jGraphql(uri);
  const documents = Object.fromEntries(
    Object.entries(QUERIES[way]).map(([depth, query]) => {
      const document = parse(query);
      const faults = validate(schema, document);
      if (faults.length > 0) throw new AggregateError(faults, String(faults[0]));
      return [depth, document];
    }),
  );
  return {
    name: way === 'cypher' ? '@neo4j/graphql, @cypher fields' : '@neo4j/graphql, relationships',
    ask: async (depth, id) => {
      const document = documents[depth] as ReturnType<typeof parse>;
      const { data, errors } = await execute({ schema, document, variableValues: { id }, contextValue: context() });
      if (errors) throw new AggregateError(errors, String(errors[0]));
      return data;
    },
    read: readNeo4jGraphql,
    close: () => driver.close(),
  };
}

interface Saying {
  id: string;
  role: string;
  polarity: string;
  form: string;
  source: Named[];
  document: { id: string; title: string; publisher: Named[] }[];
}

/** Takes single nodes out of their lists and, where they were not asked for, finds the sources. */
export function readNeo4jGraphql(_depth: Depth, answer: unknown): Answer {
  const [node] = Object.values(answer as Record<string, unknown[]>)[0] ?? [];
  return plain(node) as Answer;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Record<string, unknown> & { attributions?: Saying[]; document?: unknown[] };
  const { attributions, ...rest } = node;
  const found =
    attributions && !('sources' in node) && attributions[0]?.source ? { sources: sourcesIn(attributions) } : {};
  // The deep question wants no attributions: there they only served to find the sources.
  const kept = attributions && ('entities' in node ? { attributions: attributions.map(documentOf) } : {});
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, member]) => [key, plain(member)])),
    ...found,
    ...kept,
  };
}

function documentOf({ id, document: [document] }: Saying) {
  return { id, document: document && { id: document.id, title: document.title } };
}

function sourcesIn(sayings: Saying[]): Named[] {
  const sources = new Map<string, Named>();
  for (const { role, polarity, form, source } of sayings) {
    if (role !== 'ORIGIN' || polarity !== 'POSITIVE') continue;
    for (const { id, name } of source) {
      const attributed = sayings.some(
        (other) =>
          other.form !== 'OWN_VOICE' && other.document.some(({ publisher }) => publisher.some((one) => one.id === id)),
      );
      if (form !== 'OWN_VOICE' || !attributed) sources.set(id, { id, name });
    }
  }
  return [...sources.values()];
}
