// Does one of these documents attribute it to somebody?

// start
UNWIND $document AS id
MATCH (d:Document {id: id})<-[:APPEARS_IN]-(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE visible(d) AND visible(attribution)
