// Do these words stand in its content, in this order?

// narrow
WHERE toLower(attribution.quote) CONTAINS toLower($quote)
