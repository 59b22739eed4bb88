// Which acts of saying stand inside it?
MATCH (this)<-[:NESTED_IN]-(node:Attribution)
WHERE visible(node)
