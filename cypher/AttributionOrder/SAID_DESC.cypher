// The last said first.
node.saidFrom DESC, node.id
