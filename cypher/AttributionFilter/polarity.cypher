// Does it affirm or deny?

// narrow
WHERE attribution.polarity IN $polarity
