// When was this claim first said by an attribution that is no relay?
MATCH (this)<-[:STATES]-(attribution:Attribution)
WHERE NOT attribution:Relay AND visible(attribution)
WITH min(attribution.saidFrom) AS value
