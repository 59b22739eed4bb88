// Does it have one of these bases?

// narrow
WHERE attribution.basis IN $basis
