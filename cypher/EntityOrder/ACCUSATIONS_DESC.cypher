// Those that are the target of the most accusations first.
CALL (node) {
  MATCH (node)<-[:TARGETS]-(accusing:Attribution)
  WHERE accusing.speechAct = 'ACCUSE' AND NOT accusing:Relay AND visible(accusing)
  RETURN count(accusing) AS accusations
}
ORDER BY accusations DESC, node.id
