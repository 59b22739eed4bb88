// Is it one of these acts?

// narrow
WHERE a.speechAct IN $speechAct
