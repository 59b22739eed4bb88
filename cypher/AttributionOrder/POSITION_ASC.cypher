// In the order of the document's text.
node.position, node.id
