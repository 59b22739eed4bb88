// At whom is it aimed?
MATCH (this)-[:TARGETS]->(node:Entity)
