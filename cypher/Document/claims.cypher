// What is claimed in this document?
MATCH (this)<-[:APPEARS_IN]-(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE visible(attribution)
