// Which source is this, if it has said anything visible?
MATCH (node:Entity:Source {id: $id})-[:MADE]->(a:Attribution)
WHERE visible(a)
