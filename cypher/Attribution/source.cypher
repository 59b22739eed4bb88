// Who says it?
MATCH (this)<-[:MADE]-(node:Source)
