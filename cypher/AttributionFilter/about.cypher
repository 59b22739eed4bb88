// Does it state a claim about one of these?

// start
UNWIND $about AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(c:Claim)<-[:STATES]-(node:Attribution)
WHERE visible(node)

// narrow
MATCH (attribution)-[:STATES]->(c:Claim)-[:ABOUT]->(e:Entity)
WHERE e.id IN $about
