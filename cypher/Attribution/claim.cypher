// What is said?
MATCH (this)-[:STATES]->(node:Claim)
