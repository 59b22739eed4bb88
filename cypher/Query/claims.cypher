// What is claimed by anybody?
MATCH (node:Claim)<-[:STATES]-(a:Attribution)
WHERE visible(a)
