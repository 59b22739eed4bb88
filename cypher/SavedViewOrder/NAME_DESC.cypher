// By name, from Z to A.
node.sortName DESC, node.id
