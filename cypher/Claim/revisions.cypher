// How was this claim changed?
MATCH (this)<-[:REVISES]-(node:Revision)
