// Changes an entity, and records a revision.

// read
MATCH (e:Entity {id: $id})
SET e.updating = true
REMOVE e.updating
WITH e
RETURN e.version AS version, e.name AS name, e.kind AS kind, e.aliases AS aliases, e.description AS description,
  e.wikidataId AS wikidataId, e.isNamed AS isNamed

// write
MATCH (e:Entity {id: $id})
SET e.name = $name, e.kind = $kind, e.aliases = $aliases, e.description = $description, e.wikidataId = $wikidataId,
  e.isNamed = $isNamed, e.sortName = $sortName, e.searchTerms = $searchTerms, e.searchFields = $searchFields, e.version = $version
CREATE (r:Revision {
  id: $revision, at: $at, by: $by, action: $action, reason: $reason, version: $version,
  changeFields: $changeFields, changeBefores: $changeBefores, changeAfters: $changeAfters
})
CREATE (r)-[:REVISES]->(e)

// write unnamed
MATCH (e:Entity {id: $id})-[r:NAMED]->(:Name)
DELETE r
