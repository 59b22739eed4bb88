// Who and what is named?
MATCH (node:Entity)
