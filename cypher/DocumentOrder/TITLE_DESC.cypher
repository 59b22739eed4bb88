// By title, from Z to A.
node.sortTitle DESC, node.id
