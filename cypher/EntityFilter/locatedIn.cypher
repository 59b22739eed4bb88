// Is it inside one of these places, directly or through others?

// start
UNWIND $locatedIn AS id
MATCH (place:Entity {id: id})
CALL inside(place)
MATCH (node:Entity {id: part.id})
WHERE node.id <> id

// narrow
CALL around(node)
UNWIND [id IN $locatedIn WHERE id = whole.id AND id <> node.id] AS found
