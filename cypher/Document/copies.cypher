// Which documents does this one copy?
MATCH (this)-[edge:COPIES]->(node:Document)
WHERE visible(edge) AND visible(node)
