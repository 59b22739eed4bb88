// Is it told in the own voice of a publisher one of whose documents attributes it to somebody?

// narrow
WHERE a:OwnVoice OR NOT $sourceDropped
CALL (a) {
  // The other attributions of the claim matter only to an own voice.
  MATCH (a)<-[:MADE]-(publisher:Source)
  WHERE a:OwnVoice
  MATCH (a)-[:STATES]->(c:Claim)<-[:STATES]-(other:Attribution)-[:APPEARS_IN]->(d:Document)-[:PUBLISHED_BY]->(p:Entity)
  WHERE p.id = publisher.id AND NOT other:OwnVoice AND visible(other) AND visible(d)
  WITH count(other) AS attributed
  WHERE $sourceDropped = (attributed > 0)
  RETURN attributed
}
