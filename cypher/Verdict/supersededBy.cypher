// Which later verdict supersedes this one?
MATCH (this)<-[:SUPERSEDES]-(node:Verdict)
WHERE visible(node)
