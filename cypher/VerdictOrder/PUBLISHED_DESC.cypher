// The last published first.
node.publishedAt DESC, node.id
