// What has been read?
MATCH (node:Document)
WHERE visible(node)
