// Which documents does it cite as evidence?
MATCH (this)-[:CITES]->(node:Document)
WHERE visible(node)
