// Does it come from the origin or from a relay?

// narrow
WHERE a.role IN $role
