// What does this source claim, of its own? Not what it prints in its own voice after attributing it to somebody.
MATCH (this)-[:MADE]->(a:Attribution)-[:STATES]->(node:Claim)
WHERE a.role = 'ORIGIN' AND a.polarity = 'POSITIVE' AND visible(a)
  AND (a.form <> 'OWN_VOICE' OR COUNT {
    MATCH (node)<-[:STATES]-(other:Attribution)-[:APPEARS_IN]->(printed:Document)-[:PUBLISHED_BY]->(this)
    WHERE other.form <> 'OWN_VOICE' AND visible(other) AND visible(printed)
  } = 0)
