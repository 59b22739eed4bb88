// Which act of saying is this?
MATCH (node:Attribution {id: $id})
WHERE visible(node)
