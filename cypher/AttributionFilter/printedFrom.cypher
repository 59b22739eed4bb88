// Was it printed then or later?

// narrow
MATCH (attribution)-[:APPEARS_IN]->(d:Document)
WHERE d.publishedAt + '~' >= $printedFrom AND visible(d)
