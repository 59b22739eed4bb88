// Records that one claim contradicts, supports or restates another.

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
