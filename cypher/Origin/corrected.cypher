// Do the words of all roots of this origin no longer stand in the newest texts of their pages?
UNWIND this.roots AS id
MATCH (root:Attribution {id: id})
WHERE visible(root) AND NOT corrected(root)
WITH count(root) = 0 AS value
