// Which published rating is this?
MATCH (node:Verdict {id: $id})
WHERE visible(node)
