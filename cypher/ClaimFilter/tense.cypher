// Does it happen then?

// narrow
WHERE node.tense IN $tense
