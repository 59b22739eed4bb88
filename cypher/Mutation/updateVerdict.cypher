// Changes, reviews or retracts a verdict, and records a revision.

// read
MATCH (v:Verdict {id: $id})
SET v.updating = true
REMOVE v.updating
WITH v
MATCH (v)-[:RATES]->(c:Claim)
MATCH (v)-[:ISSUED_BY]->(issuer:Entity)
CALL (v) { MATCH (v)-[:CITES]->(d:Document) RETURN collect(d.id) AS cites }
CALL (v) { MATCH (v)-[:SUPERSEDES]->(earlier:Verdict) RETURN head(collect(earlier.id)) AS supersedes }
CALL (v) { MATCH (v)<-[:SUPERSEDES]-(later:Verdict) RETURN head(collect(later.id)) AS supersededBy }
RETURN v.version AS version, v.ratingValue AS ratingValue, v.bestRating AS bestRating, v.worstRating AS worstRating,
  v.alternateName AS alternateName, v.rating AS rating, v.url AS url, v.publishedAt AS publishedAt,
  v.status AS status, v.endedAt AS endedAt, c.id AS claim, issuer.id AS issuer, cites, supersedes, supersededBy

// write
UNWIND $rows AS row
MATCH (v:Verdict {id: row.id})
SET v.ratingValue = row.ratingValue, v.bestRating = row.bestRating, v.worstRating = row.worstRating,
  v.alternateName = row.alternateName, v.rating = row.rating, v.url = row.url, v.publishedAt = row.publishedAt,
  v.status = row.status, v.endedAt = row.endedAt, v.version = row.version
CREATE (r:Revision {
  id: row.revision, at: row.at, by: row.by, action: row.action, reason: row.reason, version: row.version,
  changeFields: row.changeFields, changeBefores: row.changeBefores, changeAfters: row.changeAfters
})
CREATE (r)-[:REVISES]->(v)

// write claim
UNWIND $rows AS row
MATCH (v:Verdict {id: row.from})-[r:RATES]->(:Claim)
MATCH (c:Claim {id: row.to})
DELETE r
CREATE (v)-[:RATES]->(c)

// write issuer
UNWIND $rows AS row
MATCH (v:Verdict {id: row.from})-[r:ISSUED_BY]->(:Entity)
MATCH (issuer:Entity {id: row.to})
DELETE r
CREATE (v)-[:ISSUED_BY]->(issuer)

// write no cites
UNWIND $ids AS id
MATCH (v:Verdict {id: id})-[r:CITES]->(:Document)
DELETE r

// write no supersedes
UNWIND $ids AS id
MATCH (v:Verdict {id: id})-[r:SUPERSEDES]->(:Verdict)
DELETE r
