// On which pages of unknown publishers does this origin rest?
UNWIND this.bodies AS id
MATCH (node:Document {id: id})
WHERE visible(node)
