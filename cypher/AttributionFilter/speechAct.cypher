// Does it have one of these speech acts?

// narrow
WHERE attribution.speechAct IN $speechAct
