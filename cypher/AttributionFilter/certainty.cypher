// Is it presented as this sure?

// narrow
WHERE attribution.certainty IN $certainty
