// By which act of saying?
MATCH (node:Attribution {id: this.attribution})
WHERE visible(node)
