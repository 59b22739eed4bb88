// Who passes an act of saying on, directly or through others, becomes one link away. First the next hop outward;
MATCH (a:Attribution)-[:RELAYED_BY]->(relay:Attribution)
WITH a, relay, count(*) AS links
WHERE a.id <> relay.id
MERGE (a)-[passed:PASSED_ON_BY]->(relay)
ON CREATE SET passed.hops = 1;

// then, time and again, the hops from there: each time twice as many, 32 in all. The shortest way counts.
MATCH (a:Attribution)-[first:PASSED_ON_BY]->(between:Attribution)-[second:PASSED_ON_BY]->(relay:Attribution)
WITH a, relay, min(first.hops + second.hops) AS hops
WHERE a.id <> relay.id
MERGE (a)-[passed:PASSED_ON_BY]->(relay)
ON CREATE SET passed.hops = hops;
MATCH (a:Attribution)-[first:PASSED_ON_BY]->(between:Attribution)-[second:PASSED_ON_BY]->(relay:Attribution)
WITH a, relay, min(first.hops + second.hops) AS hops
WHERE a.id <> relay.id
MERGE (a)-[passed:PASSED_ON_BY]->(relay)
ON CREATE SET passed.hops = hops;
MATCH (a:Attribution)-[first:PASSED_ON_BY]->(between:Attribution)-[second:PASSED_ON_BY]->(relay:Attribution)
WITH a, relay, min(first.hops + second.hops) AS hops
WHERE a.id <> relay.id
MERGE (a)-[passed:PASSED_ON_BY]->(relay)
ON CREATE SET passed.hops = hops;
MATCH (a:Attribution)-[first:PASSED_ON_BY]->(between:Attribution)-[second:PASSED_ON_BY]->(relay:Attribution)
WITH a, relay, min(first.hops + second.hops) AS hops
WHERE a.id <> relay.id
MERGE (a)-[passed:PASSED_ON_BY]->(relay)
ON CREATE SET passed.hops = hops;
MATCH (a:Attribution)-[first:PASSED_ON_BY]->(between:Attribution)-[second:PASSED_ON_BY]->(relay:Attribution)
WITH a, relay, min(first.hops + second.hops) AS hops
WHERE a.id <> relay.id
MERGE (a)-[passed:PASSED_ON_BY]->(relay)
ON CREATE SET passed.hops = hops;
