// Does a root of this origin tell what its source saw or did?
UNWIND this.roots AS id
MATCH (root:Attribution {id: id})
WHERE visible(root) AND root.basis = 'WITNESSED'
WITH count(root) > 0 AS value
