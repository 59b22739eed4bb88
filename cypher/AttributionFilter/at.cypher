// Does one of its passages contain this place of the text?

// narrow
WHERE any(i IN range(0, size(coalesce(attribution.spanStarts, [])) - 1) WHERE attribution.spanStarts[i] <= $at AND $at < attribution.spanEnds[i])
