// What is claimed by anybody?
MATCH (node:Claim)
WHERE COUNT { MATCH (node)<-[:STATES]-(said:Attribution) WHERE visible(said) } > 0
