// What is the document now?
MATCH (node:Document {id: this.document})
