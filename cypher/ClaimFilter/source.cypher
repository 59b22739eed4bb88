// Did one of these sources state it?

// start
UNWIND $source AS id
MATCH (s:Entity:Source {id: id})-[:MADE]->(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE visible(attribution)
