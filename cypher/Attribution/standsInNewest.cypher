// Do all its words still stand in the newest text of its document?
MATCH (this)-[:APPEARS_IN]->(d:Document)
WHERE visible(d)
MATCH (d)<-[:SUPERSEDES*0..50]-(newest:Document)
WHERE visible(newest) AND COUNT { MATCH (newest)<-[:SUPERSEDES]-(newer:Document) WHERE visible(newer) } = 0
WITH this, newest
WITH all(exact IN coalesce(this.spanExacts, []) WHERE newest.text CONTAINS exact) AS value
