// Was it printed then or earlier?

// narrow
MATCH (a)-[:APPEARS_IN]->(d:Document)
WHERE d.publishedAt <= $printedTo + '~' AND visible(d)
