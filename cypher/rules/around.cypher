// around(entity): Which entities is this one part of or located in, directly or through others? It is one of them. At most three of the steps are LOCATED_IN.
MATCH (entity)-[:WITHIN*0..1]->(:Entity)-[:LOCATED_IN*0..1]->(first:Entity)
WITH first, count(*) AS waysToFirst
MATCH (first)-[:WITHIN*0..1]->(:Entity)-[:LOCATED_IN*0..1]->(second:Entity)
WITH second, count(*) AS waysToSecond
MATCH (second)-[:WITHIN*0..1]->(:Entity)-[:LOCATED_IN*0..1]->(third:Entity)
WITH third, count(*) AS waysToThird
MATCH (third)-[:WITHIN*0..1]->(whole:Entity)
WITH whole, count(*) AS ways
RETURN whole
