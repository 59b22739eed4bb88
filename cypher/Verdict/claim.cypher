// Which claim is rated?
MATCH (this)-[:RATES]->(node:Claim)
