// Which claim is this, if a visible attribution states it?
MATCH (node:Claim {id: $id})<-[:STATES]-(a:Attribution)
WHERE visible(a)
