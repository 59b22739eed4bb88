// Do its passages stand in the newest text of the page?

// narrow
WHERE (attribution.mismatchInNewest IS NULL) = $standsInNewest
