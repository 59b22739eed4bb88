// Which act of saying is this?
MATCH (node:Attribution)
WHERE node.id = $id AND visible(node)
