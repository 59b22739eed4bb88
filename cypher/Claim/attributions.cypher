// Which attributions state this claim?
MATCH (this)<-[:STATES]-(node:Attribution)
WHERE visible(node)
