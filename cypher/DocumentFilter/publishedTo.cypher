// Was it published then or earlier? '~' sorts after every time.

// narrow
WHERE node.publishedAt <= $publishedTo + '~'
