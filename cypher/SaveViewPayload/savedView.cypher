// Which view is kept now?
MATCH (node:View {id: this.savedView})
