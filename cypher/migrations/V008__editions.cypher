// The texts of one page lead to its first, and that one to the newest. First each to the one that it replaces;
MATCH (d:Document)-[:SUPERSEDES]->(earlier:Document)
WITH d, earlier, count(*) AS links
WHERE COUNT { MATCH (d)-[:EDITION_OF]->(known:Document) } = 0
CREATE (d)-[:EDITION_OF]->(earlier);

// then, time and again, to where that leads: each time twice as far back, 4,096 texts in all;
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);
MATCH (d:Document)-[r:EDITION_OF]->(between:Document)-[:EDITION_OF]->(first:Document)
WITH d, r, first, count(*) AS links
DELETE r
WITH d, first, count(*) AS links
MERGE (d)-[:EDITION_OF]->(first);

// and from there back to the one that no other replaces.
MATCH (newest:Document)-[:EDITION_OF]->(first:Document)
WITH newest, first, COUNT { MATCH (newest)<-[:SUPERSEDES]-(later:Document) } AS later
WHERE later = 0
MERGE (first)-[:NEWEST]->(newest);
