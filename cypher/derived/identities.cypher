// Writes by what documents and entities are known, after the rules for that changed.

// read documents
MATCH (d:Document)
WHERE d.url IS NOT NULL
RETURN d.id AS id, d.url AS url, d.textHash AS textHash, d.fingerprint AS fingerprint

// read entities
MATCH (e:Entity)
WHERE e.wikidataId IS NOT NULL
RETURN e.id AS id, e.wikidataId AS wikidataId

// read taken
UNWIND $fingerprints AS fingerprint
MATCH (d:Document {fingerprint: fingerprint})
RETURN fingerprint

// write documents
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.address = row.address, d.fingerprint = row.fingerprint

// write no identifiers
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[named:NAMED]->(n:Name)
WHERE n.key STARTS WITH 'wikidata|'
DELETE named
