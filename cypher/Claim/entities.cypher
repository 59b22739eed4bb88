// Which entities is this claim about, and in which roles?
MATCH (this)-[edge:ABOUT]->(node:Entity)
