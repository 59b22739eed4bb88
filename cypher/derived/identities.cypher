// Writes by what documents, claims and entities are known, after the rules for that changed.

// read documents
MATCH (d:Document)
WHERE d.url IS NOT NULL
RETURN d.id AS id, d.url AS url, d.textHash AS textHash, d.fingerprint AS fingerprint

// read entities
MATCH (e:Entity)
WHERE e.wikidataId IS NOT NULL
RETURN e.id AS id, e.wikidataId AS wikidataId

// read claims
MATCH (c:Claim)
RETURN c.id AS id, c.text AS text, c.language AS language, c.happenedFrom AS happenedFrom, c.happenedTo AS happenedTo,
  c.happenedPrecision AS happenedPrecision, c.fingerprint AS fingerprint

// read taken by documents
UNWIND $fingerprints AS fingerprint
MATCH (d:Document {fingerprint: fingerprint})
RETURN fingerprint

// read taken by claims
UNWIND $fingerprints AS fingerprint
MATCH (c:Claim {fingerprint: fingerprint})
RETURN fingerprint

// write claims
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.wording = row.key, c.fingerprint = row.fingerprint

// write documents
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.address = row.key, d.fingerprint = row.fingerprint

// write no identifiers
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[named:NAMED]->(n:Name)
WHERE n.key STARTS WITH 'wikidata|'
DELETE named
