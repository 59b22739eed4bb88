// Who has said something?
MATCH (node:Source)-[:MADE]->(a:Attribution)
WHERE visible(a)
