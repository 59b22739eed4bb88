// When was its document published?
MATCH (this)-[:APPEARS_IN]->(d:Document)
WHERE visible(d)
WITH d.publishedAt AS value
