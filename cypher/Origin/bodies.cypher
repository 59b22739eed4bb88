// Which entities do the roots of this origin speak for in the end?
UNWIND this.bodies AS id
MATCH (node:Entity {id: id})
