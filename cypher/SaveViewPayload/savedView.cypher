// Which view was saved?
MATCH (node:View {id: this.savedView})
