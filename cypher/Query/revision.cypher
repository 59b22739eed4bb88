// Which revision has this id?
MATCH (node:Revision {id: $id})
