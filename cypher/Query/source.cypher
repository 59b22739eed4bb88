// Which source is this, if it has said anything visible?
MATCH (node:Entity:Source)
WHERE node.id = $id AND speaks(node)
