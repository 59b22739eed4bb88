// What have fact-checkers found?
MATCH (node:Verdict)
WHERE visible(node)
