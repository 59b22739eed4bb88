// Does it appear in one of these documents?

// start
UNWIND $document AS id
MATCH (d:Document {id: id})<-[:APPEARS_IN]-(node:Attribution)
WHERE visible(d) AND visible(node)

// narrow
MATCH (attribution)-[:APPEARS_IN]->(d:Document)
WHERE d.id IN $document AND visible(d)
