// Attributions that say nothing of a hedge have none.
MATCH (a:Attribution) WHERE a.hedge IS NULL SET a.hedge = 'NONE';

// Who denies does not affirm.
MATCH (a:Attribution) WHERE a.speechAct = 'DENY' SET a.polarity = 'NEGATIVE', a:Denial;

// Claims that restate each other, directly or through others, are one group: each leads to all others. First to the next,
MATCH (a:Claim)-[:RESTATES]->(b:Claim)
MERGE (a)-[:SAME_AS]->(b)
MERGE (b)-[:SAME_AS]->(a);

// then, time and again, to where that leads: each time twice as far, 128 in all.
MATCH (a:Claim)-[:SAME_AS]->(between:Claim)-[:SAME_AS]->(b:Claim)
WITH a, b, count(*) AS ways
WHERE a.id <> b.id
MERGE (a)-[:SAME_AS]->(b);
MATCH (a:Claim)-[:SAME_AS]->(between:Claim)-[:SAME_AS]->(b:Claim)
WITH a, b, count(*) AS ways
WHERE a.id <> b.id
MERGE (a)-[:SAME_AS]->(b);
MATCH (a:Claim)-[:SAME_AS]->(between:Claim)-[:SAME_AS]->(b:Claim)
WITH a, b, count(*) AS ways
WHERE a.id <> b.id
MERGE (a)-[:SAME_AS]->(b);
MATCH (a:Claim)-[:SAME_AS]->(between:Claim)-[:SAME_AS]->(b:Claim)
WITH a, b, count(*) AS ways
WHERE a.id <> b.id
MERGE (a)-[:SAME_AS]->(b);
MATCH (a:Claim)-[:SAME_AS]->(between:Claim)-[:SAME_AS]->(b:Claim)
WITH a, b, count(*) AS ways
WHERE a.id <> b.id
MERGE (a)-[:SAME_AS]->(b);
MATCH (a:Claim)-[:SAME_AS]->(between:Claim)-[:SAME_AS]->(b:Claim)
WITH a, b, count(*) AS ways
WHERE a.id <> b.id
MERGE (a)-[:SAME_AS]->(b);
MATCH (a:Claim)-[:SAME_AS]->(between:Claim)-[:SAME_AS]->(b:Claim)
WITH a, b, count(*) AS ways
WHERE a.id <> b.id
MERGE (a)-[:SAME_AS]->(b);

// Which attributions derive from which follows from rules that are not written in Cypher.
COMPUTE origins;
