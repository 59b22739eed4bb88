// The first said first.
node.saidFrom, node.id
