// Which saved view is this?
MATCH (node:View {id: $id})
