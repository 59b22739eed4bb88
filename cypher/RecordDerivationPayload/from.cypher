// Which attribution derives from the other?
MATCH (node:Attribution {id: this.from})
WHERE visible(node)
