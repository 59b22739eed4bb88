// The first saved first.
node.createdAt, node.id
