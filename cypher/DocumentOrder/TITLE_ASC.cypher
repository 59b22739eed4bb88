// By title, from A to Z.
node.sortTitle, node.id
