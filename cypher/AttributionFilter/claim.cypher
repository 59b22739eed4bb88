// Does it state one of these claims?

// start
UNWIND $claim AS id
MATCH (c:Claim {id: id})<-[:STATES]-(node:Attribution)
WHERE visible(node)

// narrow
MATCH (attribution)-[:STATES]->(c:Claim)
WHERE c.id IN $claim
