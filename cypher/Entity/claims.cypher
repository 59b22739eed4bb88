// What is claimed about this entity, and what is its part in it?
MATCH (this)<-[edge:ABOUT]-(node:Claim)
WHERE stated(node)
