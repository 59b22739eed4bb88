// corrected(x): Do the words of this attribution no longer stand in the newest text of the page?
coalesce(x.mismatchInNewest, 'AMBIGUOUS') IN ['WORDS_MISSING', 'SOURCE_CHANGED', 'ORDER_CHANGED', 'CONTEXT_CHANGED']
