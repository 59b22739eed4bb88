// Did it state a claim about one of these?

// start
UNWIND $about AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(c:Claim)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE visible(attribution)
