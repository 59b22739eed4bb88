// Claims of the same words are found by their wording, which was their fingerprint before they had event times.
MATCH (c:Claim) WHERE c.wording IS NULL SET c.wording = c.fingerprint;

CREATE INDEX claim_wording IF NOT EXISTS FOR (n:Claim) ON (n.wording);
