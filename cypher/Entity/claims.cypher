// Which claims are about this entity, and which roles does it have in them?
MATCH (this)<-[edge:ABOUT]-(node:Claim)
WHERE visibleClaim(node)
