// Does it affirm or deny?

// narrow
WHERE a.polarity IN $polarity
