// same(claim): Which claims say the same as this one? It is one of them.
RETURN claim AS member
UNION ALL
MATCH (claim)-[:SAME_AS]->(member:Claim)
RETURN member
