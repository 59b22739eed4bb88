// Is it an uncredited restatement: in the own voice of a publisher that also has a document which credits a source?

// narrow
WHERE attribution:OwnVoice OR NOT $sourceDropped
CALL (attribution) {
  // The crediting publishers matter only for an own voice.
  MATCH (attribution)<-[:MADE]-(publisher:Source)
  WHERE attribution:OwnVoice
  MATCH (attribution)-[:STATES]->(c:Claim)
  CALL crediting(c)
  WITH count(CASE WHEN publisher.id IN publishers THEN 1 END) AS uncredited
  WHERE $sourceDropped = (uncredited > 0)
  RETURN uncredited
}
