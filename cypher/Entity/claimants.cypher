// Which sources assert claims about this entity?
MATCH (this)<-[:ABOUT]-(:Claim)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE assertion(attribution)
