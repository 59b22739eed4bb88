// Which nodes have all these words? Who has made a visible attribution is a Source if sources are asked for, else an Entity.
CALL {
  SEARCH(Entity, $terms)
  WHERE ('SOURCE' IN $types OR 'ENTITY' IN $types)
  WITH node, 'SOURCE' IN $types AND speaks(node) AS speaks
  WHERE speaks OR 'ENTITY' IN $types
  RETURN node, CASE WHEN speaks THEN 'Source' ELSE 'Entity' END AS type,
    CASE WHEN $folded IN node.names THEN 1 ELSE 0 END AS exact
  UNION ALL
  SEARCH(Claim, $terms)
  WHERE 'CLAIM' IN $types AND visibleClaim(node)
  RETURN node, 'Claim' AS type, CASE WHEN $folded = node.sortText THEN 1 ELSE 0 END AS exact
  UNION ALL
  SEARCH(Document, $terms)
  WHERE 'DOCUMENT' IN $types AND visible(node)
  RETURN node, 'Document' AS type, CASE WHEN $folded = node.sortTitle THEN 1 ELSE 0 END AS exact
}
WITH node, type, {
  exact: exact,
  // A node with one searchable field was found in that field.
  fields: CASE WHEN size(node.searchFields) = 1 THEN 1
    ELSE size([field IN node.searchFields WHERE all(term IN $terms WHERE field CONTAINS ' ' + term + ' ')]) END
} AS edge
