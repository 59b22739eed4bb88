// Who denies this claim?
MATCH (this)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE attribution:Denial AND visible(attribution)
