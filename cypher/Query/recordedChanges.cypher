// What was added, changed and retracted between two times? Grouping keeps Grafeo to the index, whatever else is asked.
CALL {
  MATCH (n:Entity)
  WHERE n.recordedAt >= $from AND n.recordedAt <= $to
  WITH n, 'ADDED' AS kind, count(*) AS found
  WHERE kind IN $kind
  RETURN {id: n.id, kind: kind, at: n.recordedAt, by: n.recordedBy, node: n.id} AS node
  UNION ALL
  MATCH (n:Document)
  WHERE n.recordedAt >= $from AND n.recordedAt <= $to
  WITH n, 'ADDED' AS kind, count(*) AS found
  WHERE kind IN $kind AND visible(n)
  RETURN {id: n.id, kind: kind, at: n.recordedAt, by: n.recordedBy, node: n.id} AS node
  UNION ALL
  MATCH (n:Claim)
  WHERE n.recordedAt >= $from AND n.recordedAt <= $to
  WITH n, 'ADDED' AS kind, count(*) AS found
  WHERE kind IN $kind AND visibleClaim(n)
  RETURN {id: n.id, kind: kind, at: n.recordedAt, by: n.recordedBy, node: n.id} AS node
  UNION ALL
  MATCH (n:Attribution)
  WHERE n.recordedAt >= $from AND n.recordedAt <= $to
  WITH n, 'ADDED' AS kind, count(*) AS found
  WHERE kind IN $kind AND visible(n)
  RETURN {id: n.id, kind: kind, at: n.recordedAt, by: n.recordedBy, node: n.id} AS node
  UNION ALL
  MATCH (n:Verdict)
  WHERE n.recordedAt >= $from AND n.recordedAt <= $to
  WITH n, 'ADDED' AS kind, count(*) AS found
  WHERE kind IN $kind AND visible(n)
  RETURN {id: n.id, kind: kind, at: n.recordedAt, by: n.recordedBy, node: n.id} AS node
  UNION ALL
  MATCH (r:Revision)
  WHERE r.at >= $from AND r.at <= $to
  WITH r, CASE r.action WHEN 'RETRACT' THEN 'RETRACTED' ELSE 'CHANGED' END AS kind, count(*) AS found
  WHERE kind IN $kind
  CALL (r) {
    MATCH (r)-[:REVISES]->(n:Entity)
    RETURN n.id AS revised
    UNION ALL
    MATCH (r)-[:REVISES]->(n:Document) WHERE visible(n)
    RETURN n.id AS revised
    UNION ALL
    MATCH (r)-[:REVISES]->(n:Claim)
    RETURN n.id AS revised
    UNION ALL
    MATCH (r)-[:REVISES]->(n:Attribution) WHERE visible(n)
    RETURN n.id AS revised
    UNION ALL
    MATCH (r)-[:REVISES]->(n:Verdict) WHERE visible(n)
    RETURN n.id AS revised
  }
  RETURN {id: r.id, kind: kind, at: r.at, by: r.by, node: revised} AS node
}
