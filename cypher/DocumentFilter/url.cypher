// Was it published at one of these addresses?

// start
UNWIND $url AS address
MATCH (node:Document {address: address})
WHERE visible(node)

// narrow
WHERE node.address IN $url
