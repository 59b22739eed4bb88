// Did somebody state it on behalf of one of these?

// start
UNWIND $onBehalfOf AS id
MATCH (e:Entity {id: id})<-[:ON_BEHALF_OF]-(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE visible(attribution)
