// hasTerms(x): Does each search term occur in the searchable texts of x, in one of its forms?
size($terms) > 0 AND all(term IN $terms WHERE any(form IN term WHERE (' ' + x.searchTerms + ' ') CONTAINS ' ' + form + ' '))
