// Records an attribution: its source, its claim and the document in which it appears.

// read by id
UNWIND $ids AS id
MATCH (a:Attribution {id: id})-[:APPEARS_IN]->(d:Document)
RETURN a.id AS id, a.fingerprint AS fingerprint, a.version AS version, d.id AS document

// read by fingerprint
UNWIND $fingerprints AS fingerprint
MATCH (a:Attribution {fingerprint: fingerprint})-[:APPEARS_IN]->(d:Document)
RETURN a.id AS id, a.fingerprint AS fingerprint, a.version AS version, d.id AS document

// read again
UNWIND $ids AS id
MATCH (a:Attribution {id: id})-[:STATES]->(c:Claim)
MATCH (a)<-[:MADE]-(s:Entity)
CALL (a) {
  MATCH (a)<-[:REVISES]-(r:Revision)
  WHERE r.version = a.version
  RETURN head(collect({at: r.at, by: r.by, reason: r.reason})) AS revision
}
CALL (a) { MATCH (a)-[:TARGETS]->(e:Entity) RETURN collect(e.id) AS targets }
CALL (a) { MATCH (a)-[:ON_BEHALF_OF]->(e:Entity) RETURN collect(e.id) AS onBehalfOf }
CALL (a) { MATCH (a)-[:CITES]->(cited:Document) RETURN collect(cited.id) AS cites }
CALL (a) { MATCH (a)-[:NESTED_IN]->(outer:Attribution) RETURN collect(outer.id) AS nestedIn }
CALL (a) {
  MATCH (a)-[passed:PASSED_ON_BY]->(relay:Attribution)
  MATCH (relay)<-[:MADE]-(e:Entity)
  RETURN collect([passed.hops, e.id]) AS relays
}
RETURN id, s.id AS source, c.id AS claim, targets, onBehalfOf, cites, nestedIn, relays, a.status AS status, a.speechAct AS speechAct, a.form AS form, a.certainty AS certainty,
  a.polarity AS polarity, a.basis AS basis, a.hedge AS hedge, a.medium AS medium, a.section AS section,
  a.saidFrom AS saidFrom, a.saidTo AS saidTo, a.saidPrecision AS saidPrecision, revision

// write attributions
UNWIND $rows AS row
MATCH (s:Entity {id: row.source})
MATCH (c:Claim {id: row.claim})
MATCH (d:Document {id: row.document})
CREATE (a:Attribution:Accepted:Root {
  id: row.id, fingerprint: row.fingerprint, role: row.role, speechAct: row.speechAct, form: row.form,
  certainty: row.certainty, polarity: row.polarity, basis: row.basis, hedge: row.hedge,
  medium: row.medium,
  saidFrom: row.saidFrom, saidTo: row.saidTo, saidPrecision: row.saidPrecision, section: row.section,
  status: row.status, position: row.position, quote: row.quote, cue: row.cue,
  spanParts: row.spanParts, spanStarts: row.spanStarts, spanEnds: row.spanEnds,
  spanExacts: row.spanExacts, spanPrefixes: row.spanPrefixes, spanSuffixes: row.spanSuffixes,
  rootBodies: row.rootBodies,
  version: 1, recordedAt: $recordedAt, recordedBy: $recordedBy, recording: $recording
})
CREATE (s)-[:MADE]->(a)
CREATE (a)-[:STATES]->(c)
CREATE (a)-[:APPEARS_IN]->(d)

// write not accepted
UNWIND $ids AS id
MATCH (a:Attribution {id: id})
REMOVE a:Accepted

// write relays
UNWIND $ids AS id
MATCH (a:Attribution {id: id})
SET a:Relay

// write denials
UNWIND $ids AS id
MATCH (a:Attribution {id: id})
SET a:Denial

// write own voice
UNWIND $ids AS id
MATCH (a:Attribution {id: id})
SET a:OwnVoice

// write relayedBy
UNWIND $rows AS row
MATCH (a:Attribution {id: row.from})
MATCH (relay:Attribution {id: row.to})
CREATE (a)-[:RELAYED_BY]->(relay)

// write passedOnBy
UNWIND $rows AS row
MATCH (a:Attribution {id: row.from})
MATCH (relay:Attribution {id: row.to})
CREATE (a)-[:PASSED_ON_BY {hops: row.hops}]->(relay)

// write nestedIn
UNWIND $rows AS row
MATCH (a:Attribution {id: row.from})
MATCH (outer:Attribution {id: row.to})
CREATE (a)-[:NESTED_IN]->(outer)

// write targets
UNWIND $rows AS row
MATCH (a:Attribution {id: row.from})
MATCH (e:Entity {id: row.to})
CREATE (a)-[:TARGETS]->(e)

// write onBehalfOf
UNWIND $rows AS row
MATCH (a:Attribution {id: row.from})
MATCH (e:Entity {id: row.to})
CREATE (a)-[:ON_BEHALF_OF]->(e)

// write cites
UNWIND $rows AS row
MATCH (a:Attribution {id: row.from})
MATCH (d:Document {id: row.to})
CREATE (a)-[:CITES]->(d)
