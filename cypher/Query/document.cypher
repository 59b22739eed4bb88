// Which document is this?
MATCH (node:Document)
WHERE node.id = $id AND visible(node)
