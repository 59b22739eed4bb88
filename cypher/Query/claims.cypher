// Which claims are visible?
MATCH (node:Claim)
WHERE visibleClaim(node)
