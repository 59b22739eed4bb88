// Who denies this claim?
CALL same(this)
MATCH (member:Claim)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE attribution:Denial AND NOT attribution:Relay AND visible(attribution)
