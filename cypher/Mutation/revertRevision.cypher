// Reverts one recorded change by another one.

// read
MATCH (r:Revision {id: $id})-[:REVISES]->(n)
CALL (n, r) {
  MATCH (n)<-[:REVISES]-(later:Revision)
  WHERE later.version > r.version
  RETURN collect({
    id: later.id, version: later.version, fields: later.changeFields, afters: later.changeAfters
  }) AS later
}
RETURN n.id AS node, n.version AS version, r.changeFields AS fields, r.changeBefores AS befores,
  r.changeAfters AS afters, later
