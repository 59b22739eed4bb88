// Was it recorded then or later?

// start
MATCH (node:Revision)
WHERE node.at >= $from AND node.at <= $to

// narrow
WHERE node.at >= $from
