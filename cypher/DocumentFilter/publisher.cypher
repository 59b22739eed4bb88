// Did one of these publish it?

// start
UNWIND $publisher AS id
MATCH (p:Entity {id: id})<-[:PUBLISHED_BY]-(node:Document)
WHERE visible(node)

// narrow
MATCH (node)-[:PUBLISHED_BY]->(p:Entity)
WHERE p.id IN $publisher
