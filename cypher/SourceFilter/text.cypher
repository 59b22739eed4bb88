// Do these words occur in its names?

// start
SEARCH(Entity, $terms)

// narrow
WHERE size($terms) > 0 AND all(term IN $terms WHERE (' ' + node.searchTerms + ' ') CONTAINS ' ' + term + ' ')
