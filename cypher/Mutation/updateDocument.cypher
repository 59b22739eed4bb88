// Changes a document, but never its text, and records a revision.

// read
MATCH (d:Document {id: $id})
SET d.updating = true
REMOVE d.updating
WITH d
RETURN d.version AS version, d.title AS title, d.kind AS kind, d.language AS language, d.publishedAt AS publishedAt,
  d.retrievedAt AS retrievedAt, d.archiveUrl AS archiveUrl, d.text AS text

// write
MATCH (d:Document {id: $id})
SET d.title = $title, d.kind = $kind, d.language = $language, d.publishedAt = $publishedAt,
  d.retrievedAt = $retrievedAt, d.archiveUrl = $archiveUrl,
  d.sortTitle = $sortTitle, d.searchTerms = $searchTerms, d.searchFields = $searchFields,
  d.version = $version
CREATE (r:Revision {
  id: $revision, at: $at, by: $by, action: $action, reason: $reason, version: $version,
  changeFields: $changeFields, changeBefores: $changeBefores, changeAfters: $changeAfters
})
CREATE (r)-[:REVISES]->(d)
