// Does it rest on this?

// narrow
WHERE attribution.basis IN $basis
