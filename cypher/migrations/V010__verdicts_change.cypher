// A verdict has a status and a version: those recorded so far are accepted and were never changed.
MATCH (v:Verdict) WHERE v.status IS NULL SET v.status = 'ACCEPTED', v.version = 1;

// Verdicts are found by their rating.
CREATE INDEX verdict_rating IF NOT EXISTS FOR (n:Verdict) ON (n.rating);
