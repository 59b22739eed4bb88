// Does its source speak on behalf of one of these?

// start
UNWIND $onBehalfOf AS id
MATCH (e:Entity {id: id})<-[:ON_BEHALF_OF]-(node:Attribution)
WHERE visible(node)

// narrow
MATCH (attribution)-[:ON_BEHALF_OF]->(e:Entity)
WHERE e.id IN $onBehalfOf
