// Which earlier text does this document replace?
MATCH (this)-[:SUPERSEDES]->(node:Document)
WHERE visible(node)
