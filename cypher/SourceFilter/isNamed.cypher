// Is it named?

// narrow
WHERE node.isNamed = $isNamed
