// Do these words occur in its title or text?

// start
SEARCH(Document, $terms)
WHERE visible(node)

// narrow
WHERE size($terms) > 0 AND all(term IN $terms WHERE (' ' + node.searchTerms + ' ') CONTAINS ' ' + term + ' ')
