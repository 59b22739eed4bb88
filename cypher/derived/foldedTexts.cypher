// Writes again what follows from folded texts: search terms, sort keys, and the names under which entities are found.

// read ids of entities
MATCH (e:Entity)
RETURN e.id AS id

// read ids of documents
MATCH (d:Document)
RETURN d.id AS id

// read ids of claims
MATCH (c:Claim)
RETURN c.id AS id

// read ids of views
MATCH (v:View)
RETURN v.id AS id

// read entities
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.description AS description,
  e.wikidataId AS wikidataId

// read documents
UNWIND $ids AS id
MATCH (d:Document {id: id})
RETURN id, d.title AS title, d.text AS text

// read claims
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN id, c.text AS text, c.translationTexts AS translationTexts

// read views
UNWIND $ids AS id
MATCH (v:View {id: id})
RETURN id, v.name AS name

// read keys
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:NAMED]->(n:Name)
RETURN id, collect(n.key) AS keys

// write entities
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.sortName = row.sortName, e.searchTerms = row.searchTerms, e.searchFields = row.searchFields

// write documents
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.sortTitle = row.sortTitle, d.searchTerms = row.searchTerms, d.searchFields = row.searchFields

// write claims
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c.sortText = row.sortText, c.searchTerms = row.searchTerms, c.searchFields = row.searchFields

// write views
UNWIND $rows AS row
MATCH (v:View {id: row.id})
SET v.sortName = row.sortName

// write unnamed
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:NAMED]->(:Name)
DELETE r
