// Where was it read?
MATCH (this)-[:APPEARS_IN]->(node:Document)
WHERE visible(node)
