// asserting(claim): Which sources assert this claim or one of its group, by which attributions? Relays, denials and uncredited restatements do not.
CALL same(claim)
MATCH (member:Claim)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(source:Source)
WHERE assertion(attribution) AND NOT attribution:Uncredited
RETURN source, attribution
