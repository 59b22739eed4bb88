// Which documents did this source publish?
MATCH (this)<-[:PUBLISHED_BY]-(node:Document)
WHERE visible(node)
