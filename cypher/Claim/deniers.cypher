// Who denies this?
MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
WHERE a.polarity = 'NEGATIVE' AND visible(a)
