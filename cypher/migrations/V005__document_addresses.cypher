// The texts from one address are found by it: a page that changed has several.
CREATE INDEX document_url IF NOT EXISTS FOR (n:Document) ON (n.url);
