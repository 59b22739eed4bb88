// Which entities are recorded?
MATCH (node:Entity)
