// Which entity is this source?
MATCH (node:Entity {id: this.id})
