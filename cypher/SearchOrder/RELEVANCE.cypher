// An exact name first, then the most matching fields.
edge.exact DESC, edge.fields DESC, node.id
