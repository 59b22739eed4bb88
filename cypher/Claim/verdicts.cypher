// Which verdicts rate this claim?
MATCH (this)<-[:RATES]-(node:Verdict)
WHERE visible(node)
