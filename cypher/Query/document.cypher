// Which document has this id?
MATCH (node:Document)
WHERE node.id = $id AND visible(node)
