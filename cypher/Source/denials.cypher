// What does this source deny?
MATCH (this)-[:MADE]->(a:Attribution)-[:STATES]->(node:Claim)
WHERE a:Denial AND visible(a)
