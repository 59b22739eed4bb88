// When was this claim first affirmed by an attribution that is no relay?
CALL same(this)
MATCH (member:Claim)<-[:STATES]-(attribution:Attribution)
WHERE assertion(attribution)
WITH min(attribution.saidFrom) AS value
