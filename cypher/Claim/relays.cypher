// Who passes this on, between an origin and the publisher?
MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
WHERE a:Relay AND visible(a)
