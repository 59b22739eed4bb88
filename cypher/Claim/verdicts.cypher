// What did fact-checkers find about this claim?
MATCH (this)<-[:RATES]-(node:Verdict)
WHERE visible(node)
