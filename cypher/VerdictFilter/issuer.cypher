// Did one of these issue it?

// start
UNWIND $issuer AS id
MATCH (e:Entity {id: id})<-[:ISSUED_BY]-(node:Verdict)
WHERE visible(node)

// narrow
MATCH (node)-[:ISSUED_BY]->(e:Entity)
WHERE e.id IN $issuer
