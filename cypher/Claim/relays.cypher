// Who passes this on, between an origin and the publisher?
MATCH (this)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE attribution:Relay AND visible(attribution)
