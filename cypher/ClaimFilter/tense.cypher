// Does it have one of these tenses?

// narrow
WHERE node.tense IN $tense
