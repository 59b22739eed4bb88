// Which entity is this?
MATCH (node:Entity {id: $id})
