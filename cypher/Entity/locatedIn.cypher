// In which places does this entity directly lie?
MATCH (this)-[:LOCATED_IN]->(node:Entity)
