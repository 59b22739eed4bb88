// How was this verdict changed?
MATCH (this)<-[:REVISES]-(node:Revision)
