// Which nodes have all these words? Who has made a visible attribution is a Source if sources are asked for, else an Entity.
CALL {
  SEARCH(Entity, $terms)
  WHERE ('SOURCE' IN $types OR 'ENTITY' IN $types)
  WITH node, 'SOURCE' IN $types AND speaks(node) AS speaks
  WHERE speaks OR 'ENTITY' IN $types
  RETURN node, CASE WHEN speaks THEN 'Source' ELSE 'Entity' END AS type
  UNION ALL
  SEARCH(Claim, $terms)
  WHERE 'CLAIM' IN $types AND visibleClaim(node)
  RETURN node, 'Claim' AS type
  UNION ALL
  SEARCH(Document, $terms)
  WHERE 'DOCUMENT' IN $types AND visible(node)
  RETURN node, 'Document' AS type
}
// How each searchable field matches: 4 is the whole of it, 3 has the words, 2 has words that begin like them, 1 has their stems.
WITH node, type, [field IN node.searchFields | CASE
  WHEN field STARTS WITH $wholeName THEN 4
  WHEN all(term IN $terms WHERE field CONTAINS ' ' + term[0] + ' ') THEN 3
  WHEN all(term IN $terms WHERE field CONTAINS ' ' + term[0]) THEN 2
  WHEN all(term IN $terms WHERE field CONTAINS ' ' + term[0] OR field CONTAINS ' ' + term[1] + ' ') THEN 1
  ELSE 0
END] AS ranks
WITH node, type, {
  rank: CASE WHEN 4 IN ranks THEN 4 WHEN 3 IN ranks THEN 3 WHEN 2 IN ranks THEN 2 WHEN 1 IN ranks THEN 1 ELSE 0 END,
  fields: size([rank IN ranks WHERE rank > 0])
} AS edge
