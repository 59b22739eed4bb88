// Are all its passages still in the newest text of the page? Null if that text is not recorded.
MATCH (this)-[:APPEARS_IN]->(d:Document)
WHERE visible(d)
WITH this, d, COUNT { MATCH (d)<-[:SUPERSEDES]-(later:Document) WHERE visible(later) } = 0 AS isNewest
CALL (d) {
  MATCH (d)-[:EDITION_OF*0..1]->(first:Document)-[:NEWEST]->(newest:Document)
  WHERE visible(first) AND visible(newest)
  RETURN collect(coalesce(newest.text, '')) AS newest
}
WITH this, CASE WHEN isNewest THEN [coalesce(d.text, '')] ELSE newest END AS texts
WITH size(texts) > 0 AND all(text IN texts WHERE all(exact IN coalesce(this.spanExacts, []) WHERE text CONTAINS exact)) AS value
