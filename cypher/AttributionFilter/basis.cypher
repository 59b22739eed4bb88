// Does it rest on this?

// narrow
WHERE a.basis IN $basis
