// Who issued it?
MATCH (this)-[:ISSUED_BY]->(node:Entity)
