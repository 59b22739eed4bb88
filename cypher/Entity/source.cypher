// Who is this entity, as somebody who speaks?
WITH this AS node
WHERE COUNT { MATCH (node)-[:MADE]->(a:Attribution) WHERE visible(a) } > 0
