// Which source is this, if it has said anything visible?
MATCH (node:Entity:Source)
WHERE node.id = $id AND COUNT { MATCH (node)-[:MADE]->(a:Attribution) WHERE visible(a) } > 0
