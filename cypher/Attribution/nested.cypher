// Which attributions are nested in it?
MATCH (this)<-[:NESTED_IN]-(node:Attribution)
WHERE visible(node)
