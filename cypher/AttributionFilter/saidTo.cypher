// May it have been said then or earlier? A day counts until its end: '~' sorts after every time.

// narrow
WHERE attribution.saidFrom <= $saidTo + '~'
