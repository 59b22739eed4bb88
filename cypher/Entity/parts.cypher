// What is directly part of this entity?
MATCH (this)<-[:PART_OF]-(node:Entity)
