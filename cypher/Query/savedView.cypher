// Which saved view has this id?
MATCH (node:View {id: $id})
