// Changes a claim, and records a revision.

// read
MATCH (c:Claim {id: $id})
SET c.updating = true
REMOVE c.updating
WITH c
CALL (c) { MATCH (c)-[about:ABOUT]->(e:Entity) RETURN collect([e.id, about.roles]) AS about }
RETURN c.version AS version, c.text AS text, c.language AS language, c.translationLanguages AS translationLanguages,
  c.translationTexts AS translationTexts, c.tense AS tense, about,
  c.happenedFrom AS happenedFrom, c.happenedTo AS happenedTo, c.happenedPrecision AS happenedPrecision

// write
MATCH (c:Claim {id: $id})
SET c.text = $text, c.language = $language, c.tense = $tense,
  c.translationLanguages = $translationLanguages, c.translationTexts = $translationTexts,
  c.happenedFrom = $happenedFrom, c.happenedTo = $happenedTo, c.happenedPrecision = $happenedPrecision,
  c.wording = $wording, c.fingerprint = $fingerprint, c.sortText = $sortText, c.searchTerms = $searchTerms, c.searchFields = $searchFields,
  c.version = $version
CREATE (r:Revision {
  id: $revision, at: $at, by: $by, action: $action, reason: $reason, version: $version,
  changeFields: $changeFields, changeBefores: $changeBefores, changeAfters: $changeAfters
})
CREATE (r)-[:REVISES]->(c)

// write no about
MATCH (c:Claim {id: $id})-[about:ABOUT]->(:Entity)
DELETE about
