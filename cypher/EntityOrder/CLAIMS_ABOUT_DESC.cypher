// Those that the most claims are about first.
CALL (node) {
  MATCH (node)<-[:ABOUT]-(claim:Claim)
  WHERE visibleClaim(claim)
  RETURN count(claim) AS claims
}
ORDER BY claims DESC, node.id
