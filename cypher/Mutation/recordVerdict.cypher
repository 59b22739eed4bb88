// Records a fact-checker's published rating of a claim.

// read by id
MATCH (v:Verdict {id: $id})-[:RATES]->(c:Claim)
MATCH (v)-[:ISSUED_BY]->(issuer:Entity)
RETURN v.id AS id, v.url AS url, c.id AS claim, issuer.id AS issuer

// read by claim
MATCH (c:Claim {id: $claim})<-[:RATES]-(v:Verdict)-[:ISSUED_BY]->(issuer:Entity)
RETURN v.id AS id, v.url AS url, c.id AS claim, issuer.id AS issuer

// write
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (issuer:Entity {id: row.issuer})
CREATE (v:Verdict {
  id: row.id, url: row.url, ratingValue: row.ratingValue, bestRating: row.bestRating, worstRating: row.worstRating,
  alternateName: row.alternateName, publishedAt: row.publishedAt,
  recordedAt: $recordedAt, recordedBy: $recordedBy, recording: $recording
})
CREATE (v)-[:RATES]->(c)
CREATE (v)-[:ISSUED_BY]->(issuer)

// write cites
UNWIND $rows AS row
MATCH (v:Verdict {id: row.from})
MATCH (d:Document {id: row.to})
CREATE (v)-[:CITES]->(d)
