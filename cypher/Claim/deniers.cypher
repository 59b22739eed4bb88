// Who denies this?
MATCH (this)<-[:STATES]-(attribution:Attribution)<-[:MADE]-(node:Source)
WHERE attribution:Denial AND visible(attribution)
