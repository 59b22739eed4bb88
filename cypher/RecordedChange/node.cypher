// What was added, changed or retracted?
CALL (this) {
  MATCH (node:Entity {id: this.node})
  RETURN node, 'Entity' AS type
  UNION ALL
  MATCH (node:Document {id: this.node})
  WHERE visible(node)
  RETURN node, 'Document' AS type
  UNION ALL
  MATCH (node:Claim {id: this.node})
  WHERE visibleClaim(node)
  RETURN node, 'Claim' AS type
  UNION ALL
  MATCH (node:Attribution {id: this.node})
  WHERE visible(node)
  RETURN node, 'Attribution' AS type
  UNION ALL
  MATCH (node:Verdict {id: this.node})
  WHERE visible(node)
  RETURN node, 'Verdict' AS type
}
