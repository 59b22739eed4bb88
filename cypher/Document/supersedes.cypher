// Which earlier document does this one supersede?
MATCH (this)-[:SUPERSEDES]->(node:Document)
WHERE visible(node)
