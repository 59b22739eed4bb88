// Who denies this claim?
CALL same(this)
MATCH (member:Claim)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE denial(attribution)
