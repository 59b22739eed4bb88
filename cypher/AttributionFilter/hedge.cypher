// Does it have one of these hedges?

// narrow
WHERE attribution.hedge IN $hedge
