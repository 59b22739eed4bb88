// Is it one of these acts?

// narrow
WHERE attribution.speechAct IN $speechAct
