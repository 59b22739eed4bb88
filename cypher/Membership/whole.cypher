// What is it part of?
MATCH (node:Entity {id: this.whole})
