// Which later document supersedes this one?
MATCH (this)<-[:SUPERSEDES]-(node:Document)
WHERE visible(node)
