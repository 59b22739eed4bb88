// Has it one of these hedges?

// narrow
WHERE attribution.hedge IN $hedge
