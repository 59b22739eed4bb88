// What is this entity directly part of?
MATCH (this)-[:PART_OF]->(node:Entity)
