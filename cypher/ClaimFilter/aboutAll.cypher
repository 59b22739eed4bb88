// Is it about all of these?

// start
UNWIND $aboutAll[0..1] AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(node:Claim)
CALL (node) {
  MATCH (node)-[:ABOUT]->(e:Entity)
  WITH collect(e.id) AS about
  WHERE size($aboutAll) > 0 AND all(id IN $aboutAll WHERE id IN about)
  RETURN about
}

// narrow
CALL (node) {
  MATCH (node)-[:ABOUT]->(e:Entity)
  WITH collect(e.id) AS about
  WHERE size($aboutAll) > 0 AND all(id IN $aboutAll WHERE id IN about)
  RETURN about
}
