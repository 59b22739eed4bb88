// Which later text replaces this document?
MATCH (this)<-[:SUPERSEDES]-(node:Document)
WHERE visible(node)
