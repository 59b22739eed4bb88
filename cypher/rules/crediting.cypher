// crediting(claim): Which publishers have a document that attributes this claim to somebody else than themselves?
// What such a publisher states in its own voice besides is an uncredited restatement, and no origin of the claim.
MATCH (claim)<-[:STATES]-(credited:Attribution)-[:APPEARS_IN]->(printed:Document)-[:PUBLISHED_BY]->(p:Entity)
WHERE NOT credited:OwnVoice AND visible(credited) AND visible(printed)
WITH p.id AS id, count(*) AS times
RETURN collect(id) AS publishers
