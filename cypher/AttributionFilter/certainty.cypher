// Is it presented as this sure?

// narrow
WHERE a.certainty IN $certainty
