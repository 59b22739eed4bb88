// Records a fact-checker's published rating of a claim.

// read by id
MATCH (v:Verdict {id: $id})-[:RATES]->(c:Claim)
MATCH (v)-[:ISSUED_BY]->(issuer:Entity)
CALL (v) { MATCH (v)-[:CITES]->(d:Document) RETURN collect(d.id) AS cites }
CALL (v) { MATCH (v)-[:SUPERSEDES]->(earlier:Verdict) RETURN head(collect(earlier.id)) AS supersedes }
CALL (v) { MATCH (v)<-[:SUPERSEDES]-(later:Verdict) RETURN head(collect(later.id)) AS supersededBy }
RETURN v.id AS id, v.version AS version, v.ratingValue AS ratingValue, v.bestRating AS bestRating,
  v.worstRating AS worstRating, v.alternateName AS alternateName, v.rating AS rating, v.url AS url,
  v.publishedAt AS publishedAt, v.status AS status, v.endedAt AS endedAt,
  c.id AS claim, issuer.id AS issuer, cites, supersedes, supersededBy

// read by claim
// Locks the claim, so that two recordings of one verdict follow each other.
MATCH (c:Claim {id: $claim})
SET c.updating = true
REMOVE c.updating
WITH c
MATCH (c)<-[:RATES]-(v:Verdict)-[:ISSUED_BY]->(issuer:Entity)
CALL (v) { MATCH (v)-[:CITES]->(d:Document) RETURN collect(d.id) AS cites }
CALL (v) { MATCH (v)-[:SUPERSEDES]->(earlier:Verdict) RETURN head(collect(earlier.id)) AS supersedes }
CALL (v) { MATCH (v)<-[:SUPERSEDES]-(later:Verdict) RETURN head(collect(later.id)) AS supersededBy }
RETURN v.id AS id, v.version AS version, v.ratingValue AS ratingValue, v.bestRating AS bestRating,
  v.worstRating AS worstRating, v.alternateName AS alternateName, v.rating AS rating, v.url AS url,
  v.publishedAt AS publishedAt, v.status AS status, v.endedAt AS endedAt,
  c.id AS claim, issuer.id AS issuer, cites, supersedes, supersededBy

// write
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (issuer:Entity {id: row.issuer})
CREATE (v:Verdict {
  id: row.id, url: row.url, ratingValue: row.ratingValue, bestRating: row.bestRating, worstRating: row.worstRating,
  alternateName: row.alternateName, rating: row.rating, publishedAt: row.publishedAt, status: row.status,
  version: 1, recordedAt: $recordedAt, recordedBy: $recordedBy, recording: $recording
})
CREATE (v)-[:RATES]->(c)
CREATE (v)-[:ISSUED_BY]->(issuer)

// write cites
UNWIND $rows AS row
MATCH (v:Verdict {id: row.from})
MATCH (d:Document {id: row.to})
CREATE (v)-[:CITES]->(d)

// write supersedes
UNWIND $rows AS row
MATCH (v:Verdict {id: row.from})
MATCH (earlier:Verdict {id: row.to})
CREATE (v)-[:SUPERSEDES]->(earlier)
