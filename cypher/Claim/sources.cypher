// Who claims this, of their own? Not who prints it in its own voice after attributing it to somebody.
CALL (this) {
  MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
  WHERE a.role = 'ORIGIN' AND a.polarity = 'POSITIVE' AND a.form <> 'OWN_VOICE' AND visible(a)
  RETURN node, a
  UNION ALL
  MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(node:Source)
  WHERE a.role = 'ORIGIN' AND a.polarity = 'POSITIVE' AND a.form = 'OWN_VOICE' AND visible(a) AND COUNT {
    MATCH (this)<-[:STATES]-(other:Attribution)-[:APPEARS_IN]->(printed:Document)-[:PUBLISHED_BY]->(node)
    WHERE other.form <> 'OWN_VOICE' AND visible(other) AND visible(printed)
  } = 0
  RETURN node, a
}
