// hasTerms(x): Do all the search terms occur in the searchable texts of x?
size($terms) > 0 AND all(term IN $terms WHERE (' ' + x.searchTerms + ' ') CONTAINS ' ' + term + ' ')
