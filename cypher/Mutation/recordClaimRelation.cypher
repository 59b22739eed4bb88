// Records that one claim contradicts, supports or restates another.

// read groups
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  RETURN c AS member
  UNION ALL
  MATCH (c)-[:SAME_AS]->(member:Claim)
  RETURN member
}
SET member.updating = true
REMOVE member.updating
WITH id, member
RETURN id, collect(member.id) AS members

// read contradictions
UNWIND $ids AS id
MATCH (a:Claim {id: id})-[:CONTRADICTS]->(b:Claim)
WHERE b.id IN $ids
RETURN a.id AS from, b.id AS to

// write sameAs
UNWIND $rows AS row
MATCH (a:Claim {id: row.from})
MATCH (b:Claim {id: row.to})
CREATE (a)-[:SAME_AS]->(b)

// write CONTRADICTS
MATCH (a:Claim {id: $from})
MATCH (b:Claim {id: $to})
MERGE (a)-[r:CONTRADICTS]->(b)
ON CREATE SET r.recordedAt = $recordedAt, r.recordedBy = $recordedBy, r.recording = $recording
RETURN r.recording = $recording AS created

// write SUPPORTS
MATCH (a:Claim {id: $from})
MATCH (b:Claim {id: $to})
MERGE (a)-[r:SUPPORTS]->(b)
ON CREATE SET r.recordedAt = $recordedAt, r.recordedBy = $recordedBy, r.recording = $recording
RETURN r.recording = $recording AS created

// write RESTATES
MATCH (a:Claim {id: $from})
MATCH (b:Claim {id: $to})
MERGE (a)-[r:RESTATES]->(b)
ON CREATE SET r.recordedAt = $recordedAt, r.recordedBy = $recordedBy, r.recording = $recording
RETURN r.recording = $recording AS created
