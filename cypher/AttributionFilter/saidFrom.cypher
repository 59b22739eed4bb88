// Was it said then or later, as far as can be? A day counts until its end: '~' sorts after every time.

// narrow
WHERE coalesce(attribution.saidTo, attribution.saidFrom) + '~' >= $saidFrom
