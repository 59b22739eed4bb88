// The last change first.
node.at DESC, node.version DESC, node.id
