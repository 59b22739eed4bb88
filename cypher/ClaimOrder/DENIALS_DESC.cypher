// The claims with the most denials first.
CALL (node) {
  CALL same(node)
  MATCH (member:Claim)<-[:STATES]-(denying:Attribution)
  WHERE denial(denying)
  RETURN count(denying) AS denials
}
ORDER BY denials DESC, node.id
