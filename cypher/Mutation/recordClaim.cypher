// Records a claim, once however often it is stated, and the entities that it is about.

// read by id
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.fingerprint AS fingerprint, c.version AS version, c.text AS text

// read by fingerprint
UNWIND $fingerprints AS fingerprint
MATCH (c:Claim {fingerprint: fingerprint})
RETURN c.id AS id, c.fingerprint AS fingerprint, c.version AS version, c.text AS text

// read facts
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) { MATCH (c)-[about:ABOUT]->(e:Entity) RETURN collect([e.id, about.roles]) AS about }
RETURN c.id AS id, c.translationLanguages AS translationLanguages, c.translationTexts AS translationTexts,
  c.tense AS tense, about

// write claims
UNWIND $rows AS row
CREATE (:Claim {
  id: row.id, fingerprint: row.fingerprint, text: row.text, sortText: row.sortText, language: row.language,
  translationLanguages: row.translationLanguages, translationTexts: row.translationTexts, tense: row.tense,
  searchTerms: row.searchTerms, searchFields: row.searchFields,
  version: 1, recordedAt: $recordedAt, recordedBy: $recordedBy, recording: $recording
})

// write about
UNWIND $rows AS row
MATCH (c:Claim {id: row.from})
MATCH (e:Entity {id: row.to})
CREATE (c)-[:ABOUT {roles: row.roles}]->(e)
