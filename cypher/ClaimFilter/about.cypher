// Is it about one of these?

// start
UNWIND $about AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(node:Claim)

// narrow
MATCH (node)-[:ABOUT]->(e:Entity)
WHERE e.id IN $about
