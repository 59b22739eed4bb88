// Is it a change of something of one of these types?

// narrow
WHERE ('ENTITY' IN $type AND COUNT { MATCH (node)-[:REVISES]->(e:Entity) } > 0)
  OR ('DOCUMENT' IN $type AND COUNT { MATCH (node)-[:REVISES]->(d:Document) WHERE visible(d) } > 0)
  OR ('CLAIM' IN $type AND COUNT { MATCH (node)-[:REVISES]->(c:Claim) } > 0)
  OR ('ATTRIBUTION' IN $type AND COUNT { MATCH (node)-[:REVISES]->(a:Attribution) WHERE visible(a) } > 0)
  OR ('VERDICT' IN $type AND COUNT { MATCH (node)-[:REVISES]->(v:Verdict) WHERE visible(v) } > 0)
