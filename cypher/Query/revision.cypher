// Which recorded change is this?
MATCH (node:Revision {id: $id})
