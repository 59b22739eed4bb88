// Is one of these its source?

// start
UNWIND $source AS id
MATCH (s:Entity:Source {id: id})-[:MADE]->(node:Attribution)
WHERE visible(node)

// narrow
MATCH (attribution)<-[:MADE]-(s:Source)
WHERE s.id IN $source
