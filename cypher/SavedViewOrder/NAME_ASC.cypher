// By name, from A to Z.
node.sortName, node.id
