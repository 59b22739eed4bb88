// When did this source speak?
MATCH (this)-[:MADE]->(node:Attribution)
WHERE visible(node)
