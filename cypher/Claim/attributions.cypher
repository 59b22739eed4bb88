// When was this said?
MATCH (this)<-[:STATES]-(node:Attribution)
WHERE visible(node)
