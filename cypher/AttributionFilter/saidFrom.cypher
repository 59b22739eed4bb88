// May it have been said then or later? A day counts until its end: '~' sorts after every time.

// narrow
WHERE coalesce(attribution.saidTo, attribution.saidFrom) + '~' >= $saidFrom
