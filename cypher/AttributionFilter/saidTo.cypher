// Was it said then or earlier, as far as can be? A day counts until its end: '~' sorts after every time.

// narrow
WHERE attribution.saidFrom <= $saidTo + '~'
