// When did an origin say this first?
MATCH (this)<-[:STATES]-(attribution:Attribution)
WHERE NOT attribution:Relay AND visible(attribution)
WITH min(attribution.saidFrom) AS value
