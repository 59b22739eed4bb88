// Do these words occur in it?

// start
SEARCH(Claim, $terms)

// narrow
WHERE hasTerms(node)
