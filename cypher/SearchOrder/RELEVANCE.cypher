// The best matches first.
edge.score DESC, node.id
