// By the words of the claim, from Z to A.
node.sortText DESC, node.id
