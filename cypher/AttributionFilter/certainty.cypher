// Does it have one of these certainties?

// narrow
WHERE attribution.certainty IN $certainty
