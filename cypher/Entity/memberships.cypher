// What is it part of, since when and until when, and does it speak for the whole?
MATCH (this)-[p:PART_OF]->(whole:Entity)
WITH {id: whole.id, whole: whole.id, from: p.from, to: p.to, isIndependent: coalesce(p.isIndependent, false)} AS node
