// Who has said something?
MATCH (node:Source)
WHERE COUNT { MATCH (node)-[:MADE]->(said:Attribution) WHERE visible(said) } > 0
