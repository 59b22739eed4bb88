// Was it said through one of these channels?

// narrow
WHERE any(channel IN $medium WHERE toLower(attribution.medium) = toLower(channel))
