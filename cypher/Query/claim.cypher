// Which claim has this id, if a visible attribution states it?
MATCH (node:Claim)
WHERE node.id = $id AND stated(node)
