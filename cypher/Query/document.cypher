// Which document is this?
MATCH (node:Document {id: $id})
WHERE visible(node)
