// What does this source assert? Not what it restates in its own voice without credit.
CALL (this) {
  MATCH (this)-[:MADE]->(attribution:Attribution)-[:STATES]->(node:Claim)
  WHERE NOT attribution:OwnVoice AND assertion(attribution)
  RETURN node, attribution
  UNION ALL
  // Only a publisher has an own voice: for other sources this branch ends at once.
  MATCH (this)<-[:PUBLISHED_BY]-(own:Document)
  WHERE visible(own)
  WITH this LIMIT 1
  MATCH (this)-[:MADE]->(attribution:Attribution)-[:STATES]->(node:Claim)
  WHERE attribution:OwnVoice AND assertion(attribution)
  // The crediting publishers of a claim are computed once, however often this source states it.
  WITH this, node, collect(attribution) AS printings
  CALL crediting(node)
  WITH this, node, printings, publishers
  WHERE NOT this.id IN publishers
  UNWIND printings AS attribution
  RETURN node, attribution
}
WITH node, attribution
