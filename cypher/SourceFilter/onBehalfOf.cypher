// Does it speak on behalf of one of these?

// start
UNWIND $onBehalfOf AS id
MATCH (e:Entity {id: id})<-[:ON_BEHALF_OF]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE visible(attribution)
