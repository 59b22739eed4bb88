// Which claim does it rate?
MATCH (this)-[:RATES]->(node:Claim)
