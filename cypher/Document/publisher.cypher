// Who published this document?
MATCH (this)-[:PUBLISHED_BY]->(node:Entity)
