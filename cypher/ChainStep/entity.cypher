// Who is the source, relay or publisher of this step?
MATCH (node:Entity {id: this.entity})
