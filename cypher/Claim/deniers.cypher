// Who denies this?
MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
WHERE a:Denial AND visible(a)
