// Inside which act of saying does it stand?
MATCH (this)-[:NESTED_IN]->(node:Attribution)
WHERE visible(node)
