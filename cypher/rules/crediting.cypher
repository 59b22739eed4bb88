// crediting(claim): Which publishers have a document that credits a source for this claim?
// The own voice of such a publisher is an uncredited restatement, and no origin of the claim.
MATCH (claim)<-[:STATES]-(credited:Attribution)-[:APPEARS_IN]->(printed:Document)-[:PUBLISHED_BY]->(p:Entity)
WHERE NOT credited:OwnVoice AND visible(credited) AND visible(printed)
WITH p.id AS id, count(*) AS times
RETURN collect(id) AS publishers
