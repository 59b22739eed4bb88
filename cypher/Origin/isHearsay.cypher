// Are all roots of this origin hearsay?
UNWIND this.roots AS id
MATCH (root:Attribution {id: id})
WHERE visible(root) AND NOT hearsay(root)
WITH count(root) = 0 AS value
