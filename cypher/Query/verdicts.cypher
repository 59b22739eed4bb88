// Which verdicts are recorded?
MATCH (node:Verdict)
WHERE visible(node)
