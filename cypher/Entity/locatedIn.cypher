// In which places is this entity directly located?
MATCH (this)-[:LOCATED_IN]->(node:Entity)
