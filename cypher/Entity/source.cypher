// Who is this entity, as somebody who speaks?
MATCH (this)-[:MADE]->(a:Attribution)
WHERE visible(a)
WITH this AS node
