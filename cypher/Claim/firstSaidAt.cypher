// When did an origin say this first?
MATCH (this)<-[:STATES]-(a:Attribution)
WHERE a.role = 'ORIGIN' AND visible(a)
WITH min(a.saidFrom) AS value
