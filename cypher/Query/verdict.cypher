// Which verdict has this id?
MATCH (node:Verdict)
WHERE node.id = $id AND visible(node)
