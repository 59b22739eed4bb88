// Keeps what follows from the rules of origins (docs/origins.md) in step with the attributions of claims.

// read claims
MATCH (c:Claim)
RETURN c.id AS id

// read claims of document
MATCH (d:Document {id: $id})
CALL (d) {
  MATCH (d)<-[:APPEARS_IN]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (d)<-[:CITES]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (d)<-[:COPIES]-(:Document)<-[:APPEARS_IN]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
}
WITH c.id AS id, count(*) AS times
RETURN id

// read claims of entity
MATCH (e:Entity {id: $id})
CALL (e) {
  MATCH (e)-[:MADE]->(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (e)<-[:PUBLISHED_BY]-(:Document)<-[:APPEARS_IN]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (e)<-[:ON_BEHALF_OF]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (e)<-[:WITHIN]-(:Entity)-[:MADE]->(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (e)<-[:WITHIN]-(:Entity)<-[:ON_BEHALF_OF]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (e)<-[:WITHIN]-(:Entity)<-[:PUBLISHED_BY]-(:Document)<-[:APPEARS_IN]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (e)<-[:PUBLISHED_BY]-(:Document)<-[:CITES]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (e)<-[:PUBLISHED_BY]-(:Document)<-[:COPIES]-(:Document)<-[:APPEARS_IN]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
  UNION ALL
  MATCH (e)<-[:WITHIN]-(:Entity)<-[:PUBLISHED_BY]-(:Document)<-[:CITES]-(:Attribution)-[:STATES]->(c:Claim)
  RETURN c
}
WITH c.id AS id, count(*) AS times
RETURN id

// read groups
UNWIND $claims AS claim
MATCH (c:Claim {id: claim})-[:SAME_AS]->(member:Claim)
RETURN claim, collect(member.id) AS others

// read attributions
// Each claim is of another group.
UNWIND $claims AS claim
MATCH (c:Claim {id: claim})
CALL (c) {
  RETURN c AS member
  UNION ALL
  MATCH (c)-[:SAME_AS]->(member:Claim)
  RETURN member
}
// Others who record for this group wait.
SET member.updating = true
REMOVE member.updating
WITH claim, member
MATCH (member)<-[:STATES]-(a:Attribution)<-[:MADE]-(s:Entity)
MATCH (a)-[:APPEARS_IN]->(d:Document)
CALL (a) { MATCH (a)-[:CITES]->(cited:Document) RETURN collect(cited.id) AS cites }
CALL (a) { MATCH (a)-[:ON_BEHALF_OF]->(e:Entity) RETURN collect(e.id) AS onBehalfOf }
CALL (a) { MATCH (a)-[:NESTED_IN]->(outer:Attribution) RETURN collect(outer.id) AS nestedIn }
RETURN claim, a.id AS id, s.id AS source, d.id AS document, a.form AS form, a.basis AS basis,
  a.hedge AS hedge, a.speechAct AS speechAct, a.saidFrom AS saidAt, cites, onBehalfOf, nestedIn,
  a:Accepted AND NOT a:Relay AND NOT a:Denial AS isAssertion, a:Root AS isRoot, a:Uncredited AS isUncredited,
  a.rootBodies AS rootBodies, a.circle AS circle

// read derivations
UNWIND $claims AS claim
MATCH (c:Claim {id: claim})
CALL (c) {
  RETURN c AS member
  UNION ALL
  MATCH (c)-[:SAME_AS]->(member:Claim)
  RETURN member
}
MATCH (member)<-[:STATES]-(a:Attribution)-[derived:DERIVED_FROM]->(b:Attribution)
RETURN claim, a.id AS from, b.id AS to, derived.rules AS rules, derived.status AS status

// read documents
UNWIND $ids AS id
MATCH (d:Document {id: id})
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
CALL (d) { MATCH (d)-[:EDITION_OF]->(first:Document) RETURN head(collect(first.id)) AS editionOf }
CALL (d) { MATCH (d)-[copy:COPIES]->(copied:Document) WHERE copy.status = 'ACCEPTED' RETURN collect(copied.id) AS copied }
RETURN d.id AS id, coalesce(editionOf, d.id) AS page, publisher, d.publishedAt AS publishedAt, copied

// read copies
UNWIND $ids AS id
MATCH (d:Document {id: id})-[copy:COPIES]->(copied:Document)
WHERE copy.status = 'ACCEPTED'
RETURN d.id AS from, copied.id AS to, copy.starts AS starts, copy.ends AS ends

// read content
UNWIND $ids AS id
MATCH (a:Attribution {id: id})
RETURN id, a.spanParts AS parts, a.spanStarts AS starts, a.spanEnds AS ends

// read entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  RETURN e AS each
  UNION ALL
  MATCH (e)-[:WITHIN]->(each:Entity)
  RETURN each
}
WITH each, count(*) AS times
CALL (each) {
  MATCH (each)-[p:PART_OF]->(whole:Entity)
  RETURN collect([whole.id, p.from, p.to, coalesce(p.isIndependent, false)]) AS wholes
}
RETURN each.id AS id, each.kind AS kind, each.isNamed AS isNamed, wholes

// write roots
UNWIND $rows AS row
MATCH (a:Attribution {id: row.id})
SET a:Root, a.rootBodies = row.bodies

// write no roots
UNWIND $ids AS id
MATCH (a:Attribution {id: id})
REMOVE a:Root
SET a.rootBodies = null

// write uncredited
UNWIND $ids AS id
MATCH (a:Attribution {id: id})
SET a:Uncredited

// write credited
UNWIND $ids AS id
MATCH (a:Attribution {id: id})
REMOVE a:Uncredited

// write circles
UNWIND $rows AS row
MATCH (a:Attribution {id: row.id})
SET a.circle = row.circle

// write derivations
UNWIND $rows AS row
MATCH (a:Attribution {id: row.from})
MATCH (b:Attribution {id: row.to})
MERGE (a)-[derived:DERIVED_FROM]->(b)
SET derived.rules = row.rules, derived.status = row.status

// write no derivations
UNWIND $rows AS row
MATCH (a:Attribution {id: row.from})-[derived:DERIVED_FROM]->(b:Attribution {id: row.to})
DELETE derived
