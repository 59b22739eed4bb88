// Was its document published then or later?

// narrow
MATCH (attribution)-[:APPEARS_IN]->(d:Document)
WHERE d.publishedAt + '~' >= $printedFrom AND visible(d)
