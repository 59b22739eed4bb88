// The last recorded first.
node.at DESC, node.id
