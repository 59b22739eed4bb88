// Which attributions quote from this document?
MATCH (this)<-[:CITES]-(node:Attribution)
WHERE visible(node)
