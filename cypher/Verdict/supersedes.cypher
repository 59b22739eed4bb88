// Which earlier verdict does this one supersede?
MATCH (this)-[:SUPERSEDES]->(node:Verdict)
WHERE visible(node)
