// Which attributions of this claim derive only from each other?
CALL same(this)
MATCH (member:Claim)<-[:STATES]-(attribution:Attribution)
WHERE attribution.circle IS NOT NULL AND visible(attribution)
WITH attribution.circle AS id, collect(attribution.id) AS attributions
WITH {id: id, attributions: attributions} AS node
