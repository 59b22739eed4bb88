// Who takes this step?
MATCH (node:Entity {id: this.entity})
