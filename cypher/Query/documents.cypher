// Which documents are recorded?
MATCH (node:Document)
WHERE visible(node)
