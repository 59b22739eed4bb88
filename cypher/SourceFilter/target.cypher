// Does an attribution by it target one of these?

// start
UNWIND $target AS id
MATCH (e:Entity {id: id})<-[:TARGETS]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE visible(attribution)
