// By the words of the claim, from A to Z.
node.sortText, node.id
