// originating(claim): Which independent origins has this claim or one of its group?
CALL roots(claim)
MATCH (root:Attribution)<-[:MADE]-(source:Source)
WHERE visible(root)
WITH entry, root.id AS id, source.id AS source
WITH entry, collect(id) AS roots, collect(DISTINCT source) AS sources
WITH split(entry, ' ') AS words, roots, sources
WITH words[0] AS origin, collect(words) AS entries, collect(roots) AS roots, collect(sources) AS sources
CALL (entries) { UNWIND entries AS words UNWIND range(1, size(words) - 1) AS place RETURN collect(DISTINCT words[place]) AS bodies }
CALL (roots) { UNWIND roots AS some UNWIND some AS id RETURN collect(DISTINCT id) AS ids }
CALL (sources) { UNWIND sources AS some UNWIND some AS id RETURN collect(DISTINCT id) AS speakers }
RETURN origin, bodies, ids, speakers
