// Which change reverted the other?
MATCH (node:Revision {id: this.revision})
