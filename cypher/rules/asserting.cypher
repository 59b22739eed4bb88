// asserting(claim): Which sources assert this claim, by which attributions? Relays, denials and uncredited restatements do not.
MATCH (claim)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(source:Source)
WHERE NOT attribution:OwnVoice AND assertion(attribution)
RETURN source, attribution
UNION ALL
// This branch ends at once if no attribution is in own voice.
MATCH (claim)<-[:STATES]-(own:Attribution)
WHERE own:OwnVoice AND visible(own)
WITH claim LIMIT 1
CALL crediting(claim)
MATCH (claim)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(source:Source)
WHERE attribution:OwnVoice AND assertion(attribution) AND NOT source.id IN publishers
RETURN source, attribution
