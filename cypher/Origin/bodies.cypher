// What do the sources of this origin have in common?
UNWIND this.bodies AS id
MATCH (node:Entity {id: id})
