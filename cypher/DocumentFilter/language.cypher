// Is it in one of these languages?

// narrow
WHERE node.language IN $language
