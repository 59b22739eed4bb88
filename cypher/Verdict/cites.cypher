// On which documents does it rest?
MATCH (this)-[:CITES]->(node:Document)
WHERE visible(node)
