// By which attribution? A step of a chain is shown whatever its status.
MATCH (node:Attribution {id: this.attribution})
WHERE visible(node) OR node.status IN ['PROPOSED', 'REJECTED', 'RETRACTED']
