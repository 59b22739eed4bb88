// Was it given one of these ratings?

// start
UNWIND $rating AS given
MATCH (node:Verdict {rating: given})
WHERE visible(node)

// narrow
WHERE node.rating IN $rating
