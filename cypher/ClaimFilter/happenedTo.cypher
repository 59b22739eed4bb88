// May it have happened then or earlier? A day counts until its end: '~' sorts after every time.

// narrow
WHERE node.happenedFrom <= $happenedTo + '~'
