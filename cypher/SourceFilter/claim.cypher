// Did it state one of these claims?

// start
UNWIND $claim AS id
MATCH (c:Claim {id: id})<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
WHERE visible(a)
