// Do these words occur in it?

// start
SEARCH(Claim, $terms)

// narrow
WHERE size($terms) > 0 AND all(term IN $terms WHERE (' ' + node.searchTerms + ' ') CONTAINS ' ' + term + ' ')
