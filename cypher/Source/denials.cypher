// What does this source deny?
MATCH (this)-[:MADE]->(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE denial(attribution)
