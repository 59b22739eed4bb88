// Who has said something?
MATCH (node:Source)
WHERE speaks(node)
