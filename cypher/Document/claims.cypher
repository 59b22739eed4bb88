// What is claimed in this document?
MATCH (this)<-[:APPEARS_IN]-(a:Attribution)-[:STATES]->(node:Claim)
WHERE visible(a)
