// Which text of the page is the newest?
CALL (this) {
  MATCH (this)-[:NEWEST]->(newest:Document)
  WHERE visible(newest)
  RETURN newest
  UNION ALL
  MATCH (this)-[:EDITION_OF]->(first:Document)-[:NEWEST]->(newest:Document)
  WHERE visible(first) AND visible(newest)
  RETURN newest
}
WITH newest AS node
