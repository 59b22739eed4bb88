import neo4j from 'neo4j-driver';
import type { Answer, Contender, Depth } from '../questions.ts';

/** Those who claim `claim` of their own: as in `cypher/Claim/sources.cypher`. */
const sourcesOf = (claim: string) => `
      MATCH (${claim})<-[:STATES]-(a:Accepted)<-[:MADE]-(s:Source)
      WHERE NOT a:Relay AND NOT a:Denial AND (NOT a:OwnVoice OR NOT EXISTS {
        MATCH (${claim})<-[:STATES]-(o:Accepted)-[:APPEARS_IN]->(:Document)-[:PUBLISHED_BY]->(p)
        WHERE p.id = s.id AND NOT o:OwnVoice
      })
      WITH DISTINCT s
      RETURN collect(s {.id, .name}) AS sources`;

/** Claims about `entity` that somebody visibly makes, by their words. */
const claimsAbout = (entity: string, claim: string) => `
    MATCH (${entity})<-[:ABOUT]-(${claim}:Claim)
    WHERE EXISTS { (${claim})<-[:STATES]-(:Accepted) }
    WITH ${claim} ORDER BY ${claim}.sortText, ${claim}.id LIMIT $first`;

/**
 * The best that was found by hand for Neo4j: `EXISTS` rather than joining and counting, entities found by their unique
 * id, subqueries in a row rather than `COLLECT {}`, no order where none is wanted.
 */
export const STATEMENTS: Record<Depth, { text: string; first: number }> = {
  shallow: {
    first: 50,
    text: `MATCH (e:Entity {id: $id})
CALL (e) {${claimsAbout('e', 'c')}
    CALL (c) {${sourcesOf('c')} }
    CALL (c) { MATCH (c)-[:ABOUT]->(x:Entity) RETURN collect(x {.id, .name}) AS entities }
    CALL (c) {
      MATCH (c)<-[:STATES]-(a:Accepted)-[:APPEARS_IN]->(d:Document)
      RETURN collect({id: a.id, document: d {.id, .title}}) AS attributions }
    RETURN collect({id: c.id, text: c.text, sources: sources, entities: entities, attributions: attributions}) AS claims
}
RETURN {id: e.id, name: e.name, claims: claims} AS data`,
  },
  deep: {
    first: 5,
    text: `MATCH (s:Entity {id: $id})
CALL (s) {
    MATCH (s)-[:MADE]->(a:Accepted)-[:STATES]->(c:Claim)
    WHERE NOT a:Relay AND NOT a:Denial AND (NOT a:OwnVoice OR NOT EXISTS {
      MATCH (c)<-[:STATES]-(o:Accepted)-[:APPEARS_IN]->(:Document)-[:PUBLISHED_BY]->(p)
      WHERE p.id = s.id AND NOT o:OwnVoice
    })
    WITH DISTINCT c
    ORDER BY c.sortText, c.id LIMIT 20
    CALL (c) {
      MATCH (c)-[:ABOUT]->(e:Entity)
      CALL (e) {${claimsAbout('e', 'x')}
        CALL (x) {${sourcesOf('x')} }
        RETURN collect({id: x.id, text: x.text, sources: sources}) AS claims
      }
      RETURN collect({id: e.id, name: e.name, claims: claims}) AS entities
    }
    RETURN collect({id: c.id, text: c.text, entities: entities}) AS claims
}
RETURN {id: s.id, name: s.name, claims: claims} AS data`,
  },
};

/** The bare driver with a statement written by hand: one auto-committed read in a session of its own, as fast as it goes. */
export function driver(uri: string): Contender {
  const connection = neo4j.driver(uri, undefined, {
    disableLosslessIntegers: true,
    fetchSize: -1,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
  });
  return {
    name: 'driver',
    ask: async (depth, id) => {
      const { text, first } = STATEMENTS[depth];
      const session = connection.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(text, { id, first: neo4j.int(first) });
        return records[0]?.get('data');
      } finally {
        await session.close();
      }
    },
    read: (_depth, answer) => answer as Answer,
    close: () => connection.close(),
  };
}
