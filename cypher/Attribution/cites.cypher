// Which documents does it quote from?
MATCH (this)-[:CITES]->(node:Document)
WHERE visible(node)
