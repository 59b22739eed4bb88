// How was this document changed?
MATCH (this)<-[:REVISES]-(node:Revision)
