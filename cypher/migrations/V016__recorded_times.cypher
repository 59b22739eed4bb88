// What was recorded or changed between two times is found by these times.
CREATE INDEX entity_recorded_at IF NOT EXISTS FOR (n:Entity) ON (n.recordedAt);
CREATE INDEX document_recorded_at IF NOT EXISTS FOR (n:Document) ON (n.recordedAt);
CREATE INDEX claim_recorded_at IF NOT EXISTS FOR (n:Claim) ON (n.recordedAt);
CREATE INDEX attribution_recorded_at IF NOT EXISTS FOR (n:Attribution) ON (n.recordedAt);
CREATE INDEX verdict_recorded_at IF NOT EXISTS FOR (n:Verdict) ON (n.recordedAt);
CREATE INDEX revision_at IF NOT EXISTS FOR (n:Revision) ON (n.at);
