// Is its source one of these, or part of one?

// start
UNWIND $sourceWithin AS id
MATCH (whole:Entity {id: id})<-[:WITHIN*0..1]-(s:Entity)-[:MADE]->(node:Attribution)
WHERE visible(node)

// narrow
MATCH (attribution)<-[:MADE]-(s:Entity)-[:WITHIN*0..1]->(whole:Entity)
WHERE whole.id IN $sourceWithin
