// Was it said then or earlier? If it is not known when, it was said no later than its document was published.

// narrow
MATCH (attribution)-[:APPEARS_IN]->(d:Document)
WHERE coalesce(attribution.saidFrom, attribution.saidTo, d.publishedAt) <= $saidOrPublishedTo + '~' AND visible(d)
