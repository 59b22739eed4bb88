// Changes a claim, and records a revision.

// read
MATCH (c:Claim {id: $id})
SET c.updating = true
REMOVE c.updating
WITH c
RETURN c.version AS version, c.text AS text, c.language AS language, c.translationLanguages AS translationLanguages,
  c.translationTexts AS translationTexts, c.tense AS tense

// write
MATCH (c:Claim {id: $id})
SET c.text = $text, c.language = $language, c.tense = $tense,
  c.translationLanguages = $translationLanguages, c.translationTexts = $translationTexts,
  c.fingerprint = $fingerprint, c.sortText = $sortText, c.searchTerms = $searchTerms, c.searchFields = $searchFields,
  c.version = $version
CREATE (r:Revision {
  id: $revision, at: $at, by: $by, action: $action, reason: $reason, version: $version,
  changeFields: $changeFields, changeBefores: $changeBefores, changeAfters: $changeAfters
})
CREATE (r)-[:REVISES]->(c)
