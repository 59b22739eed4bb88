// Which visible attribution has this id?
MATCH (node:Attribution)
WHERE node.id = $id AND visible(node)
