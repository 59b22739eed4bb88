// Did one of these, or a part of one, state it?

// start
UNWIND $sourceWithin AS id
MATCH (whole:Entity {id: id})<-[:WITHIN*0..1]-(s:Entity)-[:MADE]->(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE visible(attribution)
