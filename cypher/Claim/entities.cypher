// Who and what is this claim about, and in which part?
MATCH (this)-[edge:ABOUT]->(node:Entity)
