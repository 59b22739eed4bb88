// Records that a document copies another, or that it does not.

// read
MATCH (a:Document {id: $from})
MATCH (b:Document {id: $to})
CALL (a) { MATCH (a)-[:EDITION_OF]->(first:Document) RETURN head(collect(first.id)) AS editionOf }
CALL (b) { MATCH (b)-[:EDITION_OF]->(first:Document) RETURN head(collect(first.id)) AS otherEditionOf }
RETURN a.text AS text, coalesce(editionOf, a.id) AS fromPage, coalesce(otherEditionOf, b.id) AS toPage

// read copy
MATCH (a:Document {id: $from})-[copy:COPIES]->(b:Document {id: $to})
RETURN copy.status AS status, copy.starts AS starts, copy.ends AS ends

// write
MATCH (a:Document {id: $from})
MATCH (b:Document {id: $to})
MERGE (a)-[copy:COPIES]->(b)
SET copy.status = $status, copy.starts = $starts, copy.ends = $ends, copy.recordedAt = $recordedAt,
  copy.recordedBy = $recordedBy
