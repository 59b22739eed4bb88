// Changes a document, but never its text, and records a revision.

// read
MATCH (d:Document {id: $id})
SET d.updating = true
REMOVE d.updating
WITH d
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
RETURN d.version AS version, d.fingerprint AS fingerprint, d.url AS url, d.title AS title, d.kind AS kind, d.language AS language,
  d.publishedAt AS publishedAt, d.retrievedAt AS retrievedAt, d.archiveUrl AS archiveUrl,
  d.isParaphrase AS isParaphrase, d.textHash AS textHash, d.text AS text, publisher

// read own voice
UNWIND $ids AS document
MATCH (d:Document {id: document})<-[:APPEARS_IN]-(a:OwnVoice)
SET a.updating = true
REMOVE a.updating
WITH a
MATCH (a)-[:STATES]->(c:Claim)
MATCH (a)<-[:MADE]-(s:Entity)
RETURN a.id AS id, a.version AS version, c.id AS claim, s.id AS source,
  a.spanParts AS spanParts, a.spanStarts AS spanStarts, a.spanEnds AS spanEnds,
  a.spanExacts AS spanExacts, a.spanPrefixes AS spanPrefixes, a.spanSuffixes AS spanSuffixes

// write
MATCH (d:Document {id: $id})
SET d.title = $title, d.kind = $kind, d.language = $language, d.publishedAt = $publishedAt,
  d.retrievedAt = $retrievedAt, d.archiveUrl = $archiveUrl, d.url = $url, d.address = $address,
  d.isParaphrase = $isParaphrase, d.textHash = $textHash, d.text = $text, d.fingerprint = $fingerprint,
  d.sortTitle = $sortTitle, d.searchTerms = $searchTerms, d.searchFields = $searchFields,
  d.version = $version
CREATE (r:Revision {
  id: $revision, at: $at, by: $by, action: $action, reason: $reason, version: $version,
  changeFields: $changeFields, changeBefores: $changeBefores, changeAfters: $changeAfters
})
CREATE (r)-[:REVISES]->(d)

// write no publisher
MATCH (d:Document {id: $id})-[r:PUBLISHED_BY]->(:Entity)
DELETE r

// write source
UNWIND $rows AS row
MATCH (a:Attribution {id: row.id})<-[made:MADE]-(:Entity)
MATCH (s:Entity {id: row.source})
DELETE made
CREATE (s)-[:MADE]->(a)
SET a.fingerprint = row.fingerprint, a.version = row.version
CREATE (r:Revision {
  id: row.revision, at: row.at, by: row.by, action: row.action, reason: row.reason, version: row.version,
  changeFields: row.changeFields, changeBefores: row.changeBefores, changeAfters: row.changeAfters
})
CREATE (r)-[:REVISES]->(a)

// write no sources
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT EXISTS { MATCH (e)-[:MADE]->(:Attribution) }
REMOVE e:Source
