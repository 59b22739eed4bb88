// Which visible claim has this id?
MATCH (node:Claim)
WHERE node.id = $id AND visibleClaim(node)
