// Is it part of one of these, directly or through others?

// start
UNWIND $partOf AS id
MATCH (whole:Entity {id: id})<-[:WITHIN]-(node:Entity)

// narrow
MATCH (node)-[:WITHIN]->(whole:Entity)
WHERE whole.id IN $partOf
