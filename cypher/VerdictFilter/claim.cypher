// Does it rate one of these claims?

// start
UNWIND $claim AS id
MATCH (c:Claim {id: id})<-[:RATES]-(node:Verdict)
WHERE visible(node)

// narrow
MATCH (node)-[:RATES]->(c:Claim)
WHERE c.id IN $claim
