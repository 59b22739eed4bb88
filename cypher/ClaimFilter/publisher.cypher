// Does a document of one of these publishers attribute it to somebody?

// start
UNWIND $publisher AS id
MATCH (p:Entity {id: id})<-[:PUBLISHED_BY]-(d:Document)<-[:APPEARS_IN]-(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE visible(d) AND visible(attribution)
