// Who claims something about this entity?
MATCH (this)<-[:ABOUT]-(:Claim)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
WHERE a.role = 'ORIGIN' AND a.polarity = 'POSITIVE' AND visible(a)
