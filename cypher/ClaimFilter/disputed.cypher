// Is it in dispute?

// narrow
WHERE disputed(node) = $disputed
