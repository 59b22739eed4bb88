// What is recorded under a key of its own is still found by what makes it itself: a document by its address and text,
CREATE CONSTRAINT document_fingerprint IF NOT EXISTS FOR (n:Document) REQUIRE n.fingerprint IS UNIQUE;

// a claim by its words and their language, also after they were changed,
CREATE CONSTRAINT claim_fingerprint IF NOT EXISTS FOR (n:Claim) REQUIRE n.fingerprint IS UNIQUE;

// an act of saying by its document, source, claim and spans.
CREATE CONSTRAINT attribution_fingerprint IF NOT EXISTS FOR (n:Attribution) REQUIRE n.fingerprint IS UNIQUE;
