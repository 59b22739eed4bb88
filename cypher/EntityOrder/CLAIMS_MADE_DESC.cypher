// Those that make the most claims first. What they restate without credit does not count.
CALL (node) {
  MATCH (node)-[:MADE]->(attribution:Attribution)-[:STATES]->(claim:Claim)
  WHERE assertion(attribution) AND NOT attribution:Uncredited
  RETURN count(DISTINCT claim.id) AS claims
}
ORDER BY claims DESC, node.id
