// Through which relays did it come from its origin to the publisher? For an attribution that is not accepted, relays of its own status count too.
CALL (this) {
  // The origin is the attribution most hops inward, or this one if there is none.
  CALL (this) {
    RETURN this AS origin, 0 AS hops
    UNION ALL
    MATCH (this)<-[inward:PASSED_ON_BY]-(origin:Attribution)
    WHERE visible(origin) OR origin.status = this.status
    RETURN origin, inward.hops AS hops
  }
  WITH this, origin, hops ORDER BY hops DESC, origin.id LIMIT 1
  CALL (this, origin) {
    MATCH (origin)<-[:MADE]-(speaker:Source)
    RETURN {position: 0, role: origin.role, attribution: origin.id, entity: speaker.id} AS step
    UNION ALL
    MATCH (origin)-[outward:PASSED_ON_BY]->(relay:Attribution)<-[:MADE]-(speaker:Source)
    WHERE visible(relay) OR relay.status = this.status
    RETURN {position: outward.hops, role: relay.role, attribution: relay.id, entity: speaker.id} AS step
  }
  WITH this, collect(step) AS steps
  CALL (this) {
    MATCH (this)-[:APPEARS_IN]->(d:Document)-[:PUBLISHED_BY]->(publisher:Entity)
    WHERE visible(d) AND NOT this:OwnVoice
    RETURN collect(publisher.id) AS publishers
  }
  WITH steps, publishers, reduce(most = 0, step IN steps | CASE WHEN step.position > most THEN step.position ELSE most END) AS last
  UNWIND steps + [id IN publishers | {position: last + 1, role: 'PUBLISHER', entity: id}] AS node
  RETURN node
}
