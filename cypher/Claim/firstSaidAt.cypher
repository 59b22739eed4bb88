// When did an origin say this first?
MATCH (this)<-[:STATES]-(a:Attribution)
WHERE NOT a:Relay AND visible(a)
WITH min(a.saidFrom) AS value
