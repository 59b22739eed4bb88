// Was it made by one of these?

// narrow
WHERE node.by IN $by
