// May it have happened then or later? A day counts until its end: '~' sorts after every time.

// narrow
WHERE coalesce(node.happenedTo, node.happenedFrom) + '~' >= $happenedFrom
