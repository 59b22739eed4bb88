// Who is said to have said what in this document?
MATCH (this)<-[:APPEARS_IN]-(node:Attribution)
WHERE visible(node)
