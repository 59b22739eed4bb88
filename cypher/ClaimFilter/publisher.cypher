// Was it printed by one of these?

// start
UNWIND $publisher AS id
MATCH (p:Entity {id: id})<-[:PUBLISHED_BY]-(d:Document)<-[:APPEARS_IN]-(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE visible(d) AND visible(attribution)
