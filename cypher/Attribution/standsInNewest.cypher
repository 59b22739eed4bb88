// Do all its words still stand in the newest text of its document? Not where that text is not known.
MATCH (this)-[:APPEARS_IN]->(d:Document)
WHERE visible(d)
MATCH (d)<-[:SUPERSEDES*0..50]-(newest:Document)
WHERE visible(newest) AND COUNT { MATCH (newest)<-[:SUPERSEDES]-(newer:Document) WHERE visible(newer) } = 0
WITH this, collect(coalesce(newest.text, '')) AS texts
WITH all(text IN texts WHERE all(exact IN coalesce(this.spanExacts, []) WHERE text CONTAINS exact)) AS value
