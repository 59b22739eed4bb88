// Is it part of one of these, directly or through others?

// start
UNWIND $partOf AS id
MATCH (whole:Entity {id: id})<-[:WITHIN]-(node:Source)

// narrow
MATCH (node)-[:WITHIN]->(whole:Entity)
WHERE whole.id IN $partOf
