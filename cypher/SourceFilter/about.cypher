// Did it say something about one of these?

// start
UNWIND $about AS id
MATCH (e:Entity {id: id})<-[:ABOUT]-(c:Claim)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
WHERE visible(a)
