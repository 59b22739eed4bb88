// Does it have at least this number of independent origins?

// narrow
CALL (node) {
  CALL originCount(node)
  WITH origins
  WHERE origins >= $minOrigins
  RETURN origins
}
