// The first change first.
node.version, node.id
