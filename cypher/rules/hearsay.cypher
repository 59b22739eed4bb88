// hearsay(x): Is it second-hand? The basis says so, or a publisher reports it in its own voice conditionally or as alleged.
x.basis = 'TOLD' OR (x:OwnVoice AND x.hedge IN ['CONDITIONAL', 'REPORTATIVE'])
