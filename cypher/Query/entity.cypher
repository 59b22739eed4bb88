// Which entity has this id?
MATCH (node:Entity {id: $id})
