// From which attribution does it derive in this step?
MATCH (node:Attribution {id: this.attribution})
WHERE visible(node)
