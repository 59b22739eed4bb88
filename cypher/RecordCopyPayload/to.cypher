// Which document is copied?
MATCH (node:Document {id: this.to})
WHERE visible(node)
