// Does an attribution that targets one of these state it?

// start
UNWIND $target AS id
MATCH (e:Entity {id: id})<-[:TARGETS]-(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE visible(attribution)
