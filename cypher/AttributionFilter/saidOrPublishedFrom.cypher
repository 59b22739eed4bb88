// May it have been said then or later? If it is not known when, it was said no later than its document was published.

// narrow
MATCH (attribution)-[:APPEARS_IN]->(d:Document)
WHERE coalesce(attribution.saidTo, attribution.saidFrom, d.publishedAt) + '~' >= $saidOrPublishedFrom AND visible(d)
