// Which claim is this, if a visible attribution states it?
MATCH (node:Claim)
WHERE node.id = $id AND stated(node)
