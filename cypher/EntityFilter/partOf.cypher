// Is it part of one of these, directly or through others?

// start
UNWIND $partOf AS id
MATCH (whole:Entity {id: id})<-[:PART_OF*1..12]-(node:Entity)

// narrow
MATCH (node)-[:PART_OF*1..12]->(whole:Entity)
WHERE whole.id IN $partOf
