// Which claims does a visible attribution state?
MATCH (node:Claim)
WHERE stated(node)
