// Which acts of saying quote from this document?
MATCH (this)<-[:CITES]-(node:Attribution)
WHERE visible(node)
