// Changes what an entity is part of, and records a revision.

// read
MATCH (e:Entity {id: $id})
SET e.updating = true
REMOVE e.updating
WITH e
CALL (e) {
  MATCH (e)-[p:PART_OF]->(whole:Entity)
  RETURN collect([whole.id, p.from, p.to, coalesce(p.isIndependent, false)]) AS memberships
}
RETURN e.version AS version, memberships

// read within
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) { MATCH (e)-[:WITHIN]->(whole:Entity) RETURN collect(whole.id) AS wholes }
CALL (e) { MATCH (e)<-[:WITHIN]-(part:Entity) RETURN collect(part.id) AS parts }
RETURN id, wholes, parts

// read partOf
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:PART_OF]->(whole:Entity)
RETURN id AS from, whole.id AS to

// write no membership
MATCH (e:Entity {id: $id})-[p:PART_OF]->(whole:Entity {id: $whole})
DELETE p

// write membership
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MATCH (whole:Entity {id: row.whole})
CREATE (e)-[:PART_OF {from: row.from, to: row.to, isIndependent: row.isIndependent}]->(whole)

// write no within
UNWIND $rows AS row
MATCH (e:Entity {id: row.from})-[within:WITHIN]->(whole:Entity {id: row.to})
DELETE within

// write revision
MATCH (e:Entity {id: $id})
SET e.version = $version
CREATE (r:Revision {
  id: $revision, at: $at, by: $by, action: $action, reason: $reason, version: $version,
  changeFields: $changeFields, changeBefores: $changeBefores, changeAfters: $changeAfters
})
CREATE (r)-[:REVISES]->(e)
