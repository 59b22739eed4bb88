// Keeps one immutable text of a publication, with its publisher.

// read by id
UNWIND $ids AS id
MATCH (d:Document {id: id})
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
CALL (d) { MATCH (d)<-[:SUPERSEDES]-(later:Document) RETURN head(collect(later.id)) AS supersededBy }
RETURN d.id AS id, d.fingerprint AS fingerprint, d.url AS url, d.text AS text, publisher, supersededBy

// read by fingerprint
UNWIND $fingerprints AS fingerprint
MATCH (d:Document {fingerprint: fingerprint})
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
CALL (d) { MATCH (d)<-[:SUPERSEDES]-(later:Document) RETURN head(collect(later.id)) AS supersededBy }
RETURN d.id AS id, d.fingerprint AS fingerprint, d.url AS url, d.text AS text, publisher, supersededBy

// write documents
UNWIND $rows AS row
CREATE (:Document {
  id: row.id, fingerprint: row.fingerprint, url: row.url, title: row.title, sortTitle: row.sortTitle, kind: row.kind,
  language: row.language, publishedAt: row.publishedAt, retrievedAt: row.retrievedAt, archiveUrl: row.archiveUrl,
  text: row.text, textHash: row.textHash, isParaphrase: row.isParaphrase,
  searchTerms: row.searchTerms, searchFields: row.searchFields,
  version: 1, recordedAt: $recordedAt, recordedBy: $recordedBy, recording: $recording
})

// write publisher
UNWIND $rows AS row
MATCH (d:Document {id: row.from})
MATCH (publisher:Entity {id: row.to})
CREATE (d)-[:PUBLISHED_BY]->(publisher)

// write supersedes
UNWIND $rows AS row
MATCH (d:Document {id: row.from})
MATCH (earlier:Document {id: row.to})
CREATE (d)-[:SUPERSEDES]->(earlier)
