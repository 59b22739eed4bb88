// What was changed?
CALL (this) {
  MATCH (this)-[:REVISES]->(node:Entity)
  RETURN node, 'Entity' AS type
  UNION ALL
  MATCH (this)-[:REVISES]->(node:Document)
  WHERE visible(node)
  RETURN node, 'Document' AS type
  UNION ALL
  MATCH (this)-[:REVISES]->(node:Claim)
  WHERE visibleClaim(node)
  RETURN node, 'Claim' AS type
  UNION ALL
  MATCH (this)-[:REVISES]->(node:Attribution)
  WHERE visible(node)
  RETURN node, 'Attribution' AS type
  UNION ALL
  MATCH (this)-[:REVISES]->(node:Verdict)
  WHERE visible(node)
  RETURN node, 'Verdict' AS type
}
