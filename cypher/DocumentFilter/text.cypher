// Do these words occur in its title or text?

// start
SEARCH(Document, $terms)
WHERE visible(node)

// narrow
WHERE hasTerms(node)
