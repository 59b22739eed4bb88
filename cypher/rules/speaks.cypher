// speaks(entity): Has this entity made a visible attribution?
COUNT {
  MATCH (entity)-[:MADE]->(made:Attribution)
  WHERE visible(made)
} > 0
