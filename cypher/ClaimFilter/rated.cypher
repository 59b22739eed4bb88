// Does a verdict rate it?

// narrow
WHERE rated(node) = $rated
