// By which steps did it come from its origin into print? A proposed one comes by proposed steps.
CALL (this) {
  MATCH inward = (first:Attribution)-[:RELAYED_BY*0..12]->(this)
  WHERE (visible(first) OR first.status = this.status) AND COUNT { MATCH (first)<-[:RELAYED_BY]-(earlier:Attribution) WHERE visible(earlier) OR earlier.status = this.status } = 0
  WITH this, first ORDER BY first.id LIMIT 1
  MATCH outward = (first)-[:RELAYED_BY*0..24]->(step:Attribution)
  WHERE visible(step) OR step.status = this.status
  MATCH (step)<-[:MADE]-(speaker:Source)
  RETURN {position: length(outward), role: step.role, attribution: step.id, entity: speaker.id} AS node
  UNION ALL
  MATCH inward = (first:Attribution)-[:RELAYED_BY*0..12]->(this)
  WHERE (visible(first) OR first.status = this.status) AND COUNT { MATCH (first)<-[:RELAYED_BY]-(earlier:Attribution) WHERE visible(earlier) OR earlier.status = this.status } = 0
  WITH this, first ORDER BY first.id LIMIT 1
  MATCH outward = (first)-[:RELAYED_BY*0..24]->(step:Attribution)
  WHERE visible(step) OR step.status = this.status
  WITH this, max(length(outward)) + 1 AS position
  MATCH (this)-[:APPEARS_IN]->(d:Document)-[:PUBLISHED_BY]->(publisher:Entity)
  WHERE visible(d) AND NOT this:OwnVoice
  RETURN {position: position, role: 'PUBLISHER', entity: publisher.id} AS node
}
