// What does this source deny?
MATCH (this)-[:MADE]->(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE attribution:Denial AND NOT attribution:Relay AND visible(attribution)
