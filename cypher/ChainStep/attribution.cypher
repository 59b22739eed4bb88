// By which act of saying? A step that is told of may be shown, whatever its status.
MATCH (node:Attribution {id: this.attribution})
WHERE visible(node) OR node.status IN ['PROPOSED', 'REJECTED', 'RETRACTED']
