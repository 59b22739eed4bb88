// Does it come from the origin or from a relay?

// narrow
WHERE attribution.role IN $role
