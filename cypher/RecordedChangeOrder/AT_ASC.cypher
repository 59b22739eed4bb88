// The first recorded first.
node.at, node.id
