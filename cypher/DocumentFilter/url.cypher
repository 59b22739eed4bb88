// Was it published at one of these addresses?

// start
UNWIND $url AS address
MATCH (node:Document {url: address})
WHERE visible(node)

// narrow
WHERE node.url IN $url
