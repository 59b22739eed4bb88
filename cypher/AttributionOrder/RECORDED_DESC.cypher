// The last recorded first.
node.recordedAt DESC, node.id
