// Which document copies?
MATCH (node:Document {id: this.from})
WHERE visible(node)
