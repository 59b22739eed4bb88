// Does it have one of these polarities?

// narrow
WHERE attribution.polarity IN $polarity
