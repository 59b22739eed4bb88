// Who is its source?
MATCH (this)<-[:MADE]-(node:Source)
