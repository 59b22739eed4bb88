// Records one immutable text of a publication, with its publisher.

// read by id
UNWIND $ids AS id
MATCH (d:Document {id: id})
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
CALL (d) { MATCH (d)<-[:SUPERSEDES]-(later:Document) RETURN head(collect(later.id)) AS supersededBy }
CALL (d) { MATCH (d)-[:EDITION_OF]->(first:Document) RETURN head(collect(first.id)) AS editionOf }
RETURN d.id AS id, d.fingerprint AS fingerprint, d.url AS url, d.text AS text, publisher, supersededBy, editionOf

// read by id without text
UNWIND $ids AS id
MATCH (d:Document {id: id})
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
CALL (d) { MATCH (d)<-[:SUPERSEDES]-(later:Document) RETURN head(collect(later.id)) AS supersededBy }
CALL (d) { MATCH (d)-[:EDITION_OF]->(first:Document) RETURN head(collect(first.id)) AS editionOf }
RETURN d.id AS id, d.fingerprint AS fingerprint, d.url AS url, null AS text, d.text IS NOT NULL AS hasText, publisher,
  supersededBy, editionOf

// read by fingerprint
UNWIND $fingerprints AS fingerprint
MATCH (d:Document {fingerprint: fingerprint})
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
CALL (d) { MATCH (d)<-[:SUPERSEDES]-(later:Document) RETURN head(collect(later.id)) AS supersededBy }
CALL (d) { MATCH (d)-[:EDITION_OF]->(first:Document) RETURN head(collect(first.id)) AS editionOf }
RETURN d.id AS id, d.fingerprint AS fingerprint, d.url AS url, d.text AS text, publisher, supersededBy, editionOf

// read by address
UNWIND $addresses AS address
MATCH (d:Document {address: address})
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
CALL (d) { MATCH (d)<-[:SUPERSEDES]-(later:Document) RETURN head(collect(later.id)) AS supersededBy }
CALL (d) { MATCH (d)-[:EDITION_OF]->(first:Document) RETURN head(collect(first.id)) AS editionOf }
RETURN address, d.id AS id, d.fingerprint AS fingerprint, d.url AS url, null AS text, d.text IS NOT NULL AS hasText,
  publisher, supersededBy, editionOf

// read facts
UNWIND $ids AS id
MATCH (d:Document {id: id})
CALL (d) { MATCH (d)-[:PUBLISHED_BY]->(e:Entity) RETURN head(collect(e.id)) AS publisher }
CALL (d) { MATCH (d)-[:SUPERSEDES]->(earlier:Document) RETURN head(collect(earlier.id)) AS supersedes }
RETURN d.id AS id, d.url AS url, d.title AS title, d.kind AS kind, d.language AS language,
  d.publishedAt AS publishedAt, d.retrievedAt AS retrievedAt, d.archiveUrl AS archiveUrl, d.textHash AS textHash,
  d.isParaphrase AS isParaphrase, publisher, supersedes

// write documents
UNWIND $rows AS row
CREATE (:Document {
  id: row.id, fingerprint: row.fingerprint, url: row.url, address: row.address, title: row.title, sortTitle: row.sortTitle, kind: row.kind,
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

// write editionOf
UNWIND $rows AS row
MATCH (d:Document {id: row.from})
MATCH (first:Document {id: row.to})
CREATE (d)-[:EDITION_OF]->(first)

// write no longer newest
UNWIND $ids AS id
MATCH (first:Document {id: id})-[r:NEWEST]->(:Document)
DELETE r

// write newest
UNWIND $rows AS row
MATCH (first:Document {id: row.from})
MATCH (newest:Document {id: row.to})
CREATE (first)-[:NEWEST]->(newest)
