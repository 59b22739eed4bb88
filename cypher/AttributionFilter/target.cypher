// Does it target one of these?

// start
UNWIND $target AS id
MATCH (e:Entity {id: id})<-[:TARGETS]-(node:Attribution)
WHERE visible(node)

// narrow
MATCH (attribution)-[:TARGETS]->(e:Entity)
WHERE e.id IN $target
