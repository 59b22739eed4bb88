// Which relays stand between an origin of this claim and a publisher?
CALL same(this)
MATCH (member:Claim)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE attribution:Relay AND visible(attribution)
