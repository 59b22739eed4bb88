// From which attributions of the same claim does it derive, and by which rules?
MATCH (this)-[edge:DERIVED_FROM]->(node:Attribution)
WHERE visible(edge) AND assertion(this) AND assertion(node)
