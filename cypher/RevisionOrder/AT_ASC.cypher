// The first change first.
node.at, node.version, node.id
