// What is claimed by anybody?
MATCH (node:Claim)
WHERE stated(node)
