// Which documents copy this one?
MATCH (this)<-[edge:COPIES]-(node:Document)
WHERE visible(edge) AND visible(node)
