// What is the attribution now?
MATCH (node:Attribution {id: this.attribution})
