// Which attributions of the same claim derive from it, and by which rules?
MATCH (this)<-[edge:DERIVED_FROM]-(node:Attribution)
WHERE visible(edge) AND assertion(this) AND assertion(node)
