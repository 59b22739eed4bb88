// hearsay(x): Does the speaker have it from somebody else? Told, or in a publisher's own voice with the reserve of hearsay.
x.basis = 'TOLD' OR (x:OwnVoice AND x.hedge IN ['CONDITIONAL', 'REPORTATIVE'])
