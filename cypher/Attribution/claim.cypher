// Which claim does it state?
MATCH (this)-[:STATES]->(node:Claim)
