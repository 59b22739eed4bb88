// In what is it, since when, until when, and does it speak for it?
MATCH (this)-[p:PART_OF]->(whole:Entity)
WITH {id: whole.id, whole: whole.id, from: p.from, to: p.to, isIndependent: coalesce(p.isIndependent, false)} AS node
