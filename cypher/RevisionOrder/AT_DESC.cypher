// The last change first.
node.version DESC, node.id
