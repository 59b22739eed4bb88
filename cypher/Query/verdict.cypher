// Which published rating is this?
MATCH (node:Verdict)
WHERE node.id = $id AND visible(node)
