// Recorded times have milliseconds. Those that were recorded without get zeros, so that all times compare as texts.
MATCH (n:Entity) WHERE size(n.recordedAt) = 20 SET n.recordedAt = replace(n.recordedAt, 'Z', '.000Z');
MATCH (n:Document) WHERE size(n.recordedAt) = 20 SET n.recordedAt = replace(n.recordedAt, 'Z', '.000Z');
MATCH (n:Claim) WHERE size(n.recordedAt) = 20 SET n.recordedAt = replace(n.recordedAt, 'Z', '.000Z');
MATCH (n:Attribution) WHERE size(n.recordedAt) = 20 SET n.recordedAt = replace(n.recordedAt, 'Z', '.000Z');
MATCH (n:Attribution) WHERE size(n.endedAt) = 20 SET n.endedAt = replace(n.endedAt, 'Z', '.000Z');
MATCH (n:Verdict) WHERE size(n.recordedAt) = 20 SET n.recordedAt = replace(n.recordedAt, 'Z', '.000Z');
MATCH (n:Verdict) WHERE size(n.endedAt) = 20 SET n.endedAt = replace(n.endedAt, 'Z', '.000Z');
MATCH (n:Revision) WHERE size(n.at) = 20 SET n.at = replace(n.at, 'Z', '.000Z');
MATCH (n:View) WHERE size(n.createdAt) = 20 SET n.createdAt = replace(n.createdAt, 'Z', '.000Z');
MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) WHERE size(r.recordedAt) = 20 SET r.recordedAt = replace(r.recordedAt, 'Z', '.000Z');
MATCH (:Claim)-[r:SUPPORTS]->(:Claim) WHERE size(r.recordedAt) = 20 SET r.recordedAt = replace(r.recordedAt, 'Z', '.000Z');
MATCH (:Claim)-[r:RESTATES]->(:Claim) WHERE size(r.recordedAt) = 20 SET r.recordedAt = replace(r.recordedAt, 'Z', '.000Z');
MATCH (:Document)-[r:COPIES]->(:Document) WHERE size(r.recordedAt) = 20 SET r.recordedAt = replace(r.recordedAt, 'Z', '.000Z');
