// From which attribution does it derive?
MATCH (node:Attribution {id: this.to})
WHERE visible(node)
