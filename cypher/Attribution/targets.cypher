// Whom does it target?
MATCH (this)-[:TARGETS]->(node:Entity)
