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
// Each searchable field counts by how it matches: most if it is the whole of it, then if it has the words, then if it has
// words that begin like them, then if it has their stems. A node has fewer than 128 fields. Most others lack the first word.
WITH node, type, {
  score: reduce(score = 0, field IN node.searchFields | score + CASE
    WHEN NOT field CONTAINS $words[0][1] AND NOT field CONTAINS $words[0][2] THEN 0
    WHEN field STARTS WITH $wholeName THEN 2097152
    WHEN all(word IN $words WHERE field CONTAINS word[0]) THEN 16384
    WHEN all(word IN $words WHERE field CONTAINS word[1]) THEN 128
    WHEN all(word IN $words WHERE field CONTAINS word[1] OR field CONTAINS word[2]) THEN 1
    ELSE 0
  END)
} AS edge
