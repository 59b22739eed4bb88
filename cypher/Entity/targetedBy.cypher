// Which attributions target this entity?
MATCH (this)<-[:TARGETS]-(node:Attribution)
WHERE visible(node)
