// Did it state one of these claims?

// start
UNWIND $claim AS id
MATCH (c:Claim {id: id})<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE visible(attribution)
