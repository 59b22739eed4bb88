// Which claim is this, if a visible attribution states it?
MATCH (node:Claim)
WHERE node.id = $id AND COUNT { MATCH (node)<-[:STATES]-(a:Attribution) WHERE visible(a) } > 0
