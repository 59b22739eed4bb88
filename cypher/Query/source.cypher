// Which source has this id, if it has made a visible attribution?
MATCH (node:Entity:Source)
WHERE node.id = $id AND speaks(node)
