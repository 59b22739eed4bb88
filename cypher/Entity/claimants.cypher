// Who claims something about this entity?
MATCH (this)<-[:ABOUT]-(:Claim)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
WHERE NOT a:Relay AND NOT a:Denial AND visible(a)
