// Which attributions are the roots of this origin?
UNWIND this.roots AS id
MATCH (node:Attribution {id: id})
WHERE visible(node)
