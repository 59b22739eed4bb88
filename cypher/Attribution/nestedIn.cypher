// In which attribution is it nested?
MATCH (this)-[:NESTED_IN]->(node:Attribution)
WHERE visible(node)
