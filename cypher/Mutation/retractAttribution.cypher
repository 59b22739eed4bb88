// Retracts an attribution with its relays; all of them stay in the graph.

// read
MATCH (a:Attribution {id: $id})
SET a.updating = true
REMOVE a.updating
WITH a
MATCH (a)-[:STATES]->(c:Claim)
RETURN a.version AS version, a.status AS status, a.endedAt AS endedAt, c.id AS claim

// read relays
MATCH (a:Attribution {id: $id})-[:PASSED_ON_BY]->(relay:Attribution)
SET relay.updating = true
REMOVE relay.updating
WITH relay
RETURN relay.id AS id, relay.version AS version, relay.status AS status, relay.endedAt AS endedAt

// write
UNWIND $rows AS row
MATCH (a:Attribution {id: row.id})
SET a:Accepted, a.status = row.status, a.endedAt = row.endedAt, a.version = row.version
CREATE (r:Revision {
  id: row.revision, at: row.at, by: row.by, action: row.action, reason: row.reason, version: row.version,
  changeFields: row.changeFields, changeBefores: row.changeBefores, changeAfters: row.changeAfters
})
CREATE (r)-[:REVISES]->(a)
