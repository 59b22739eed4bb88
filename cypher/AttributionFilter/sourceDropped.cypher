// Is it an uncredited restatement?

// narrow
WHERE $sourceDropped = attribution:Uncredited
