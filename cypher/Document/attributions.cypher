// Which attributions appear in this document?
MATCH (this)<-[:APPEARS_IN]-(node:Attribution)
WHERE visible(node)
