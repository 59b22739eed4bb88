// Records a claim, once however often it is stated, and the entities that it is about.

// read by id
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id, c.wording AS wording, c.version AS version, c.text AS text,
  c.happenedFrom AS happenedFrom, c.happenedTo AS happenedTo, c.happenedPrecision AS happenedPrecision

// read by wording
UNWIND $wordings AS wording
MATCH (c:Claim {wording: wording})
RETURN c.id AS id, c.wording AS wording, c.version AS version, c.text AS text,
  c.happenedFrom AS happenedFrom, c.happenedTo AS happenedTo, c.happenedPrecision AS happenedPrecision

// read facts
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) { MATCH (c)-[about:ABOUT]->(e:Entity) RETURN collect([e.id, about.roles]) AS about }
RETURN c.id AS id, c.translationLanguages AS translationLanguages, c.translationTexts AS translationTexts,
  c.tense AS tense, about,
  c.happenedFrom AS happenedFrom, c.happenedTo AS happenedTo, c.happenedPrecision AS happenedPrecision

// write claims
UNWIND $rows AS row
CREATE (:Claim {
  id: row.id, wording: row.wording, fingerprint: row.fingerprint, text: row.text, sortText: row.sortText,
  language: row.language,
  translationLanguages: row.translationLanguages, translationTexts: row.translationTexts, tense: row.tense,
  happenedFrom: row.happenedFrom, happenedTo: row.happenedTo, happenedPrecision: row.happenedPrecision,
  searchTerms: row.searchTerms, searchFields: row.searchFields,
  version: 1, recordedAt: $recordedAt, recordedBy: $recordedBy, recording: $recording
})

// write about
UNWIND $rows AS row
MATCH (c:Claim {id: row.from})
MATCH (e:Entity {id: row.to})
CREATE (c)-[:ABOUT {roles: row.roles}]->(e)
