// Who rates it?
MATCH (this)-[:ISSUED_BY]->(node:Entity)
