// Documents are found by their addresses, however these are spelled.
CREATE INDEX document_address IF NOT EXISTS FOR (n:Document) ON (n.address);

// Entities are found by their identifiers too.
COMPUTE identities;
