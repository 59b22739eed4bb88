// What is the entity now?
MATCH (node:Entity {id: this.entity})
