// How was this attribution changed?
MATCH (this)<-[:REVISES]-(node:Revision)
