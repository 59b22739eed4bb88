// How was this entity changed?
MATCH (this)<-[:REVISES]-(node:Revision)
