// What does this source assert? Not what it restates in its own voice without credit.
CALL (this) {
  MATCH (this)-[:MADE]->(attribution:Attribution)-[:STATES]->(node:Claim)
  WHERE NOT attribution:OwnVoice AND assertion(attribution)
  RETURN node, attribution
  UNION ALL
  // Only who publishes speaks in a voice of its own: for anybody else all it has made need not be walked again.
  MATCH (this)<-[:PUBLISHED_BY]-(own:Document)
  WHERE visible(own)
  WITH this LIMIT 1
  MATCH (this)-[:MADE]->(attribution:Attribution)-[:STATES]->(node:Claim)
  WHERE attribution:OwnVoice AND assertion(attribution)
  // Who credits a claim is worked out once, however often this source prints it.
  WITH this, node, collect(attribution) AS printings
  CALL crediting(node)
  WITH this, node, printings, publishers
  WHERE NOT this.id IN publishers
  UNWIND printings AS attribution
  RETURN node, attribution
}
WITH node, attribution
