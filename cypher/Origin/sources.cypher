// Which sources belong to this origin?
UNWIND this.sources AS id
MATCH (node:Entity:Source {id: id})
