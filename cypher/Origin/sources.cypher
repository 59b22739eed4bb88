// Which sources are this origin?
UNWIND this.sources AS id
MATCH (node:Source {id: id})
