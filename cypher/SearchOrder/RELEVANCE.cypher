// The best match of a field first, then the most matching fields.
edge.rank DESC, edge.fields DESC, node.id
