// Does it have at most this number of independent origins?

// narrow
CALL (node) {
  CALL originCount(node)
  WITH origins
  WHERE origins <= $maxOrigins
  RETURN origins
}
