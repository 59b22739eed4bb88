// The first published first.
node.publishedAt, node.id
