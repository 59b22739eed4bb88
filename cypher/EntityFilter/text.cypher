// Do these words occur in its names?

// start
SEARCH(Entity, $terms)

// narrow
WHERE hasTerms(node)
