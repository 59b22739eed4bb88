// Who claims this, of their own? Not who prints it in its own voice after attributing it to somebody.
CALL (this) {
  MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
  WHERE NOT a:OwnVoice AND NOT a:Relay AND NOT a:Denial AND visible(a)
  RETURN node, a
  UNION ALL
  MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
  WHERE a:OwnVoice AND NOT a:Relay AND NOT a:Denial AND visible(a) AND COUNT {
    MATCH (this)<-[:STATES]-(other:Attribution)-[:APPEARS_IN]->(printed:Document)-[:PUBLISHED_BY]->(p:Entity)
    WHERE p.id = node.id AND NOT other:OwnVoice AND visible(other) AND visible(printed)
  } = 0
  RETURN node, a
}
WITH node, a AS a
