// Which claims does this one contradict, support or restate, and which contradict, support or restate it?
MATCH (this)-[r:CONTRADICTS|SUPPORTS|RESTATES]-(node:Claim)
WHERE visible(r) AND visibleClaim(node) AND ($kind IS NULL OR type(r) IN $kind)
WITH node, {kind: type(r), direction: CASE WHEN startNode(r).id = node.id THEN 'INCOMING' ELSE 'OUTGOING' END} AS edge
