// Which attribution derives from it in this step?
MATCH (node:Attribution {id: this.derived})
WHERE visible(node)
