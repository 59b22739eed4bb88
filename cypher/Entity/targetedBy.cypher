// Which acts of saying are aimed at this entity?
MATCH (this)<-[:TARGETS]-(node:Attribution)
WHERE visible(node)
