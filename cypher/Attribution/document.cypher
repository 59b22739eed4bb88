// In which document does it appear?
MATCH (this)-[:APPEARS_IN]->(node:Document)
WHERE visible(node)
