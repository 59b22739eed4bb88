// Is its document published by one of these?

// start
UNWIND $publisher AS id
MATCH (p:Entity {id: id})<-[:PUBLISHED_BY]-(d:Document)<-[:APPEARS_IN]-(node:Attribution)
WHERE visible(d) AND visible(node)

// narrow
MATCH (attribution)-[:APPEARS_IN]->(d:Document)-[:PUBLISHED_BY]->(p:Entity)
WHERE p.id IN $publisher AND visible(d)
