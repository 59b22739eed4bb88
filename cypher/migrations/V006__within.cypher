// What an entity is part of, directly or through others, becomes one link away. First what it is directly part of;
MATCH (part:Entity)-[:PART_OF]->(whole:Entity) WITH part, whole, count(*) AS links MERGE (part)-[:WITHIN]->(whole);

// then, time and again, what that is within: each time twice as many levels up, 1,024 in all.
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
MATCH (part:Entity)-[:WITHIN]->(between:Entity)-[:WITHIN]->(whole:Entity) WITH part, whole, count(*) AS ways MERGE (part)-[:WITHIN]->(whole);
