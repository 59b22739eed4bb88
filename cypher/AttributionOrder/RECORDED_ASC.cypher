// The first recorded first.
node.recordedAt, node.id
