// Changes an attribution, or accepts or rejects a proposed one, and records a revision.

// read
MATCH (a:Attribution {id: $id})
SET a.updating = true
REMOVE a.updating
WITH a
MATCH (a)-[:APPEARS_IN]->(d:Document)
MATCH (a)-[:STATES]->(c:Claim)
MATCH (a)<-[:MADE]-(s:Entity)
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
CALL (a) { MATCH (a)-[:TARGETS]->(e:Entity) RETURN collect(e.id) AS targets }
CALL (a) { MATCH (a)-[:ON_BEHALF_OF]->(e:Entity) RETURN collect(e.id) AS onBehalfOf }
CALL (a) { MATCH (a)-[:CITES]->(cited:Document) RETURN collect(cited.id) AS cites }
CALL (a) { MATCH (a)-[:NESTED_IN]->(outer:Attribution) RETURN collect(outer.id) AS nestedIn }
CALL (a) {
  MATCH (a)-[:PASSED_ON_BY]-(other:Attribution)
  MATCH (other)<-[:MADE]-(e:Entity)
  RETURN collect(e.id) AS others
}
RETURN a.version AS version, a.fingerprint AS fingerprint, a.role AS role, a.speechAct AS speechAct, a.form AS form,
  a.certainty AS certainty, a.polarity AS polarity, a.basis AS basis, a.hedge AS hedge, a.medium AS medium,
  a.saidFrom AS saidFrom, a.saidTo AS saidTo, a.saidPrecision AS saidPrecision, a.section AS section,
  a.status AS status, a.endedAt AS endedAt,
  a.spanParts AS spanParts, a.spanStarts AS spanStarts, a.spanEnds AS spanEnds,
  a.spanExacts AS spanExacts, a.spanPrefixes AS spanPrefixes, a.spanSuffixes AS spanSuffixes,
  d.id AS document, d.text AS text, c.id AS claim, s.id AS source, publisher,
  targets, onBehalfOf, cites, nestedIn, others

// write
MATCH (a:Attribution {id: $id})
REMOVE a:Denial, a:OwnVoice
SET a:Accepted, a.speechAct = $speechAct, a.form = $form, a.certainty = $certainty, a.polarity = $polarity, a.basis = $basis,
  a.hedge = $hedge, a.medium = $medium, a.saidFrom = $saidFrom, a.saidTo = $saidTo, a.saidPrecision = $saidPrecision,
  a.section = $section, a.status = $status, a.endedAt = $endedAt, a.fingerprint = $fingerprint,
  a.position = $position, a.quote = $quote, a.cue = $cue,
  a.spanParts = $spanParts, a.spanStarts = $spanStarts, a.spanEnds = $spanEnds,
  a.spanExacts = $spanExacts, a.spanPrefixes = $spanPrefixes, a.spanSuffixes = $spanSuffixes,
  a.version = $version
CREATE (r:Revision {
  id: $revision, at: $at, by: $by, action: $action, reason: $reason, version: $version,
  changeFields: $changeFields, changeBefores: $changeBefores, changeAfters: $changeAfters
})
CREATE (r)-[:REVISES]->(a)

// write relays deny
MATCH (a:Attribution {id: $id})-[:PASSED_ON_BY]->(relay:Attribution)
SET relay:Denial, relay.polarity = 'NEGATIVE'

// write relays affirm
MATCH (a:Attribution {id: $id})-[:PASSED_ON_BY]->(relay:Attribution)
REMOVE relay:Denial
SET relay.polarity = 'POSITIVE'

// read outer
UNWIND $ids AS id
MATCH (a:Attribution {id: id})-[:APPEARS_IN]->(d:Document)
CALL (a) { MATCH (a)-[:NESTED_IN]->(outer:Attribution) RETURN collect(outer.id) AS nestedIn }
RETURN id, d.id AS document, nestedIn

// write no targets
MATCH (a:Attribution {id: $id})-[r:TARGETS]->(:Entity)
DELETE r

// write no onBehalfOf
MATCH (a:Attribution {id: $id})-[r:ON_BEHALF_OF]->(:Entity)
DELETE r

// write no cites
MATCH (a:Attribution {id: $id})-[r:CITES]->(:Document)
DELETE r

// write no nestedIn
MATCH (a:Attribution {id: $id})-[r:NESTED_IN]->(:Attribution)
DELETE r

// write source
MATCH (a:Attribution {id: $id})<-[made:MADE]-(:Entity)
MATCH (s:Entity {id: $source})
DELETE made
CREATE (s)-[:MADE]->(a)

// write claim
MATCH (a:Attribution {id: $id})-[states:STATES]->(:Claim)
MATCH (c:Claim {id: $claim})
DELETE states
CREATE (a)-[:STATES]->(c)

// write relays claim
MATCH (a:Attribution {id: $id})-[:PASSED_ON_BY]->(relay:Attribution)
MATCH (relay)-[states:STATES]->(:Claim)
MATCH (c:Claim {id: $claim})
DELETE states
CREATE (relay)-[:STATES]->(c)
