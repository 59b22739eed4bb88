// Is it about one of these, or about what is part of it or located in it?

// start
UNWIND $aboutWithin AS id
MATCH (whole:Entity {id: id})
CALL inside(whole)
MATCH (part:Entity)<-[:ABOUT]-(node:Claim)

// narrow
MATCH (node)-[:ABOUT]->(e:Entity)
CALL around(e)
UNWIND [id IN $aboutWithin WHERE id = whole.id] AS found
