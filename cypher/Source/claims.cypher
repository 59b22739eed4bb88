// What does this source claim, of its own? Not what it prints in its own voice after attributing it to somebody.
CALL (this) {
  MATCH (this)-[:MADE]->(a:Attribution)-[:STATES]->(node:Claim)
  WHERE NOT a:OwnVoice AND NOT a:Relay AND NOT a:Denial AND visible(a)
  RETURN node, a
  UNION ALL
  // Only who publishes speaks in a voice of its own: for anybody else all it has made need not be walked again.
  MATCH (this)<-[:PUBLISHED_BY]-(own:Document)
  WHERE visible(own)
  WITH this LIMIT 1
  MATCH (this)-[:MADE]->(a:Attribution)-[:STATES]->(node:Claim)
  WHERE a:OwnVoice AND NOT a:Relay AND NOT a:Denial AND visible(a)
  // The other attributions of a claim are looked at once, however often this source prints it.
  WITH this, node, collect(a) AS printings
  WHERE COUNT {
    MATCH (node)<-[:STATES]-(other:Attribution)-[:APPEARS_IN]->(printed:Document)-[:PUBLISHED_BY]->(p:Entity)
    WHERE p.id = this.id AND NOT other:OwnVoice AND visible(other) AND visible(printed)
  } = 0
  UNWIND printings AS a
  RETURN node, a
}
WITH node, a AS a
