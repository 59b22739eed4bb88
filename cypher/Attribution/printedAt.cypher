// When was it printed?
MATCH (this)-[:APPEARS_IN]->(d:Document)
WHERE visible(d)
WITH d.publishedAt AS value
