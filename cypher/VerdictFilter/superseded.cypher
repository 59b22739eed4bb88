// Does a later verdict supersede it?

// narrow
WHERE superseded(node) = $superseded
