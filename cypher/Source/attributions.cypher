// Which attributions did this source make?
MATCH (this)-[:MADE]->(node:Attribution)
WHERE visible(node)
