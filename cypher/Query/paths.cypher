// Which nodes are one edge away from these? $from has the ids of visible nodes by label: {Entity: […], Claim: […], …}.
// src/api/graphql/path-search.ts builds paths of such edges, as engines differ in which shortest paths they find.
CALL {
  UNWIND $from.Entity AS id
  MATCH (:Entity {id: id})-[:MADE]->(node:Attribution)
  WHERE visible(node)
  RETURN node, {step: id, relationship: 'MADE', isForward: true} AS edge
  UNION ALL
  UNWIND $from.Entity AS id
  MATCH (:Entity {id: id})<-[r:TARGETS|ON_BEHALF_OF]-(node:Attribution)
  WHERE visible(node)
  RETURN node, {step: id, relationship: type(r), isForward: false} AS edge
  UNION ALL
  UNWIND $from.Entity AS id
  MATCH (:Entity {id: id})<-[:ABOUT]-(node:Claim)
  WHERE visibleClaim(node)
  RETURN node, {step: id, relationship: 'ABOUT', isForward: false} AS edge
  UNION ALL
  UNWIND $from.Entity AS id
  MATCH (:Entity {id: id})<-[:PUBLISHED_BY]-(node:Document)
  WHERE visible(node)
  RETURN node, {step: id, relationship: 'PUBLISHED_BY', isForward: false} AS edge
  UNION ALL
  UNWIND $from.Entity AS id
  MATCH (:Entity {id: id})-[:PART_OF]->(node:Entity)
  RETURN node, {step: id, relationship: 'PART_OF', isForward: true} AS edge
  UNION ALL
  UNWIND $from.Entity AS id
  MATCH (:Entity {id: id})<-[:PART_OF]-(node:Entity)
  RETURN node, {step: id, relationship: 'PART_OF', isForward: false} AS edge
  UNION ALL
  UNWIND $from.Claim AS id
  MATCH (:Claim {id: id})<-[:STATES]-(node:Attribution)
  WHERE visible(node)
  RETURN node, {step: id, relationship: 'STATES', isForward: false} AS edge
  UNION ALL
  UNWIND $from.Claim AS id
  MATCH (:Claim {id: id})-[:ABOUT]->(node:Entity)
  RETURN node, {step: id, relationship: 'ABOUT', isForward: true} AS edge
  UNION ALL
  UNWIND $from.Claim AS id
  MATCH (:Claim {id: id})-[r:CONTRADICTS|SUPPORTS|RESTATES]->(node:Claim)
  WHERE visible(r) AND visibleClaim(node)
  RETURN node, {step: id, relationship: type(r), isForward: true} AS edge
  UNION ALL
  UNWIND $from.Claim AS id
  MATCH (:Claim {id: id})<-[r:CONTRADICTS|SUPPORTS|RESTATES]-(node:Claim)
  WHERE visible(r) AND visibleClaim(node)
  RETURN node, {step: id, relationship: type(r), isForward: false} AS edge
  UNION ALL
  UNWIND $from.Attribution AS id
  MATCH (said:Attribution {id: id})<-[:MADE]-(node:Source)
  WHERE visible(said)
  RETURN node, {step: id, relationship: 'MADE', isForward: false} AS edge
  UNION ALL
  UNWIND $from.Attribution AS id
  MATCH (said:Attribution {id: id})-[:STATES]->(node:Claim)
  WHERE visible(said)
  RETURN node, {step: id, relationship: 'STATES', isForward: true} AS edge
  UNION ALL
  UNWIND $from.Attribution AS id
  MATCH (said:Attribution {id: id})-[r:APPEARS_IN|CITES]->(node:Document)
  WHERE visible(said) AND visible(node)
  RETURN node, {step: id, relationship: type(r), isForward: true} AS edge
  UNION ALL
  UNWIND $from.Attribution AS id
  MATCH (said:Attribution {id: id})-[r:TARGETS|ON_BEHALF_OF]->(node:Entity)
  WHERE visible(said)
  RETURN node, {step: id, relationship: type(r), isForward: true} AS edge
  UNION ALL
  UNWIND $from.Attribution AS id
  MATCH (said:Attribution {id: id})-[r:RELAYED_BY|NESTED_IN]->(node:Attribution)
  WHERE visible(said) AND visible(node)
  RETURN node, {step: id, relationship: type(r), isForward: true} AS edge
  UNION ALL
  UNWIND $from.Attribution AS id
  MATCH (said:Attribution {id: id})<-[r:RELAYED_BY|NESTED_IN]-(node:Attribution)
  WHERE visible(said) AND visible(node)
  RETURN node, {step: id, relationship: type(r), isForward: false} AS edge
  UNION ALL
  UNWIND $from.Document AS id
  MATCH (printed:Document {id: id})<-[r:APPEARS_IN|CITES]-(node:Attribution)
  WHERE visible(printed) AND visible(node)
  RETURN node, {step: id, relationship: type(r), isForward: false} AS edge
  UNION ALL
  UNWIND $from.Document AS id
  MATCH (printed:Document {id: id})-[:PUBLISHED_BY]->(node:Entity)
  WHERE visible(printed)
  RETURN node, {step: id, relationship: 'PUBLISHED_BY', isForward: true} AS edge
}
