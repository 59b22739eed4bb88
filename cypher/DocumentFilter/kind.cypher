// Is it one of these?

// narrow
WHERE node.kind IN $kind
