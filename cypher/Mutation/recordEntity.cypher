// Records an entity under all its names.

// read by id
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.name AS name, e.kind AS kind, e.wikidataId AS wikidataId, e:Source AS isSource

// read by name
UNWIND $keys AS key
MATCH (n:Name {key: key})<-[:NAMED]-(e:Entity)
WHERE e.isNamed
RETURN key, e.id AS id, e.name AS name, e.kind AS kind, e.wikidataId AS wikidataId, e:Source AS isSource

// read by identifier
UNWIND $keys AS key
MATCH (n:Name {key: key})<-[:NAMED]-(e:Entity)
RETURN key, e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases, e.wikidataId AS wikidataId,
  e:Source AS isSource

// read facts
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) { MATCH (e)-[:PART_OF]->(whole:Entity) RETURN collect(whole.id) AS partOf }
CALL (e) { MATCH (e)-[:LOCATED_IN]->(place:Entity) RETURN collect(place.id) AS locatedIn }
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.description AS description, e.wikidataId AS wikidataId,
  partOf, locatedIn

// read within
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:WITHIN]->(whole:Entity)
RETURN id, collect(whole.id) AS wholes

// write entities
UNWIND $rows AS row
CREATE (:Entity {
  id: row.id, name: row.name, kind: row.kind, aliases: row.aliases, description: row.description,
  isNamed: row.isNamed, wikidataId: row.wikidataId, sortName: row.sortName,
  searchTerms: row.searchTerms, searchFields: row.searchFields,
  version: 1, recordedAt: $recordedAt, recordedBy: $recordedBy, recording: $recording
})

// write names
UNWIND $keys AS key
MERGE (n:Name {key: key})
SET n.taking = true
REMOVE n.taking

// write named
UNWIND $rows AS row
MATCH (e:Entity {id: row.from})
MATCH (n:Name {key: row.to})
CREATE (e)-[:NAMED]->(n)

// write partOf
UNWIND $rows AS row
MATCH (part:Entity {id: row.from})
MATCH (whole:Entity {id: row.to})
CREATE (part)-[:PART_OF]->(whole)

// write within
UNWIND $rows AS row
MATCH (part:Entity {id: row.from})
MATCH (whole:Entity {id: row.to})
CREATE (part)-[:WITHIN]->(whole)

// write locatedIn
UNWIND $rows AS row
MATCH (e:Entity {id: row.from})
MATCH (place:Entity {id: row.to})
CREATE (e)-[:LOCATED_IN]->(place)

// write sources
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e:Source
