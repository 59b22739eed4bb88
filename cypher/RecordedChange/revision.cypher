// Which change is it, if nothing was added?
MATCH (node:Revision {id: this.id})
