// Which acts of saying are known?
MATCH (node:Attribution)
WHERE visible(node)
