// The last saved first.
node.createdAt DESC, node.id
