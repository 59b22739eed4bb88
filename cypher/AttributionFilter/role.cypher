// Does it have one of these roles?

// narrow
WHERE attribution.role IN $role
