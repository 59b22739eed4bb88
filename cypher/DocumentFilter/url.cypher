// Was it published at one of these addresses?

// narrow
WHERE node.url IN $url
