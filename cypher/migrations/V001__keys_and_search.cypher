// An entity, also one that has spoken (a source), is found and written by its id.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;

// A document is found and written by its id, which comes from its address and the hash of its text.
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;

// A claim is kept once, however often it is said.
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;

// Recording the same saying twice makes one attribution.
CREATE CONSTRAINT attribution_id IF NOT EXISTS FOR (n:Attribution) REQUIRE n.id IS UNIQUE;

// A verdict is found and written by its id.
CREATE CONSTRAINT verdict_id IF NOT EXISTS FOR (n:Verdict) REQUIRE n.id IS UNIQUE;

// The history of changes is append-only: no revision can take another's place.
CREATE CONSTRAINT revision_id IF NOT EXISTS FOR (n:Revision) REQUIRE n.id IS UNIQUE;

// A folded name or alias stands once, and leads to every entity that bears it.
CREATE CONSTRAINT name_key IF NOT EXISTS FOR (n:Name) REQUIRE n.key IS UNIQUE;

// Search over names and aliases; the terms are folded and stemmed before they are stored, so they are only split here.
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchTerms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Search over what is claimed.
CREATE FULLTEXT INDEX claim_search IF NOT EXISTS FOR (n:Claim) ON EACH [n.searchTerms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

// Search over titles and texts.
CREATE FULLTEXT INDEX document_search IF NOT EXISTS FOR (n:Document) ON EACH [n.searchTerms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
