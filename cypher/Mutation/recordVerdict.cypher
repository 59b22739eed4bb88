// Keeps a fact-checker's published rating of a claim.

// read by id
MATCH (v:Verdict {id: $id})-[:RATES]->(c:Claim)
MATCH (v)-[:ISSUED_BY]->(issuer:Entity)
RETURN v.id AS id, v.url AS url, c.id AS claim, issuer.id AS issuer

// read by claim
MATCH (c:Claim {id: $claim})<-[:RATES]-(v:Verdict)-[:ISSUED_BY]->(issuer:Entity)
RETURN v.id AS id, v.url AS url, c.id AS claim, issuer.id AS issuer

// write
MATCH (c:Claim {id: $claim})
MATCH (issuer:Entity {id: $issuer})
CREATE (v:Verdict {
  id: $id, url: $url, ratingValue: $ratingValue, bestRating: $bestRating, worstRating: $worstRating,
  alternateName: $alternateName, publishedAt: $publishedAt,
  recordedAt: $recordedAt, recordedBy: $recordedBy, recording: $recording
})
CREATE (v)-[:RATES]->(c)
CREATE (v)-[:ISSUED_BY]->(issuer)

// write cites
UNWIND $rows AS row
MATCH (v:Verdict {id: row.from})
MATCH (d:Document {id: row.to})
CREATE (v)-[:CITES]->(d)
