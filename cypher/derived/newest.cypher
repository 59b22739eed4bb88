// Keeps where the passages of attributions stand in the newest text of the page in step with the texts of the page.

// read pages
MATCH (first:Document)-[:NEWEST]->(:Document)
RETURN first.id AS id

// write locks
// Others who record a text of these pages, or attributions in one, wait.
UNWIND $ids AS id
MATCH (first:Document {id: id})
SET first.updating = true
REMOVE first.updating

// read pages of documents
UNWIND $ids AS id
MATCH (d:Document {id: id})
CALL (d) { MATCH (d)-[:EDITION_OF]->(first:Document) RETURN head(collect(first.id)) AS editionOf }
WITH coalesce(editionOf, d.id) AS page, count(*) AS times
RETURN page

// read pages of attributions
UNWIND $ids AS id
MATCH (a:Attribution {id: id})-[:APPEARS_IN]->(d:Document)
CALL (d) { MATCH (d)-[:EDITION_OF]->(first:Document) RETURN head(collect(first.id)) AS editionOf }
WITH coalesce(editionOf, d.id) AS page, count(*) AS times
RETURN page

// read attributions of pages
UNWIND $ids AS id
MATCH (first:Document {id: id})-[:NEWEST]->(newest:Document)
CALL (first) {
  RETURN first AS d
  UNION ALL
  MATCH (first)<-[:EDITION_OF]-(d:Document)
  RETURN d
}
MATCH (d)<-[:APPEARS_IN]-(a:Attribution)
RETURN a.id AS id, d.id AS document, newest.id AS newest, a.spanParts AS parts, a.spanStarts AS starts, a.spanEnds AS ends,
  a.mismatchInNewest AS mismatch, a.newestStarts AS newestStarts, a.newestEnds AS newestEnds

// read attributions
UNWIND $ids AS id
MATCH (a:Attribution {id: id})-[:APPEARS_IN]->(d:Document)
CALL (d) { MATCH (d)-[:EDITION_OF]->(first:Document) RETURN collect(first) AS firsts }
WITH a, d, coalesce(head(firsts), d) AS first
MATCH (first)-[:NEWEST]->(newest:Document)
RETURN a.id AS id, d.id AS document, newest.id AS newest, a.spanParts AS parts, a.spanStarts AS starts, a.spanEnds AS ends,
  a.mismatchInNewest AS mismatch, a.newestStarts AS newestStarts, a.newestEnds AS newestEnds

// read texts
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.text AS text

// write
UNWIND $rows AS row
MATCH (a:Attribution {id: row.id})
SET a.mismatchInNewest = row.mismatch, a.newestStarts = row.starts, a.newestEnds = row.ends
