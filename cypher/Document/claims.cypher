// Which claims are stated in this document?
MATCH (this)<-[:APPEARS_IN]-(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE visible(attribution)
