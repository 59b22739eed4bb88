// Was it published then or later? '~' sorts after every time.

// narrow
WHERE node.publishedAt + '~' >= $publishedFrom
