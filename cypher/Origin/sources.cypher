// Which sources are this origin?
UNWIND this.sources AS id
MATCH (node:Entity:Source {id: id})
