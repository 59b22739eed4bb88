// Was it recorded then or earlier?

// narrow
WHERE node.at <= $to
