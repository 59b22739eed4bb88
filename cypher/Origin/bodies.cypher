// Which outermost bodies do the sources of this origin belong to?
UNWIND this.bodies AS id
MATCH (node:Entity {id: id})
