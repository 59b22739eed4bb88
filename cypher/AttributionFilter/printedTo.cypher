// Was its document published then or earlier?

// narrow
MATCH (attribution)-[:APPEARS_IN]->(d:Document)
WHERE d.publishedAt <= $printedTo + '~' AND visible(d)
