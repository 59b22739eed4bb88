// Is it known of one of its origins who the source is?

// narrow
CALL (node) {
  CALL roots(node)
  WITH split(entry, ' ') AS words
  WITH words[0] AS origin, collect(CASE WHEN 'unnamed' IN words OR 'unknown' IN words THEN words[0] END) AS unnamed
  WITH collect(CASE WHEN size(unnamed) = 0 THEN origin END) AS named
  WHERE (size(named) > 0) = $hasNamedOrigin
  RETURN named
}
