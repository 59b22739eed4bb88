// Which attributions form this circle?
UNWIND this.attributions AS id
MATCH (node:Attribution {id: id})
WHERE visible(node)
