// Who claims this, of their own? Not who prints it in its own voice after attributing it to somebody.
CALL (this) {
  MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
  WHERE NOT a:OwnVoice AND NOT a:Relay AND NOT a:Denial AND visible(a)
  RETURN node, a
  UNION ALL
  // This branch ends at once if nobody states the claim in an own voice.
  MATCH (this)<-[:STATES]-(own:Attribution)
  WHERE own:OwnVoice AND visible(own)
  WITH this LIMIT 1
  CALL (this) {
    MATCH (this)<-[:STATES]-(other:Attribution)-[:APPEARS_IN]->(printed:Document)-[:PUBLISHED_BY]->(p:Entity)
    WHERE NOT other:OwnVoice AND visible(other) AND visible(printed)
    WITH p.id AS id, count(*) AS times
    RETURN collect(id) AS attributing
  }
  MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
  WHERE a:OwnVoice AND NOT a:Relay AND NOT a:Denial AND visible(a) AND NOT node.id IN attributing
  RETURN node, a
}
WITH node, a AS a
