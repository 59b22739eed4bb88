// Which relays stand between an origin of this claim and a publisher?
MATCH (this)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE attribution:Relay AND visible(attribution)
