// Which nodes have these ids? A source is found as an entity.
CALL {
  UNWIND $ids AS id
  MATCH (node:Entity {id: id})
  RETURN node, 'Entity' AS type
  UNION ALL
  UNWIND $ids AS id
  MATCH (node:Claim {id: id})
  WHERE visibleClaim(node)
  RETURN node, 'Claim' AS type
  UNION ALL
  UNWIND $ids AS id
  MATCH (node:Document {id: id})
  WHERE visible(node)
  RETURN node, 'Document' AS type
  UNION ALL
  UNWIND $ids AS id
  MATCH (node:Attribution {id: id})
  WHERE visible(node)
  RETURN node, 'Attribution' AS type
  UNION ALL
  UNWIND $ids AS id
  MATCH (node:Verdict {id: id})
  WHERE visible(node)
  RETURN node, 'Verdict' AS type
  UNION ALL
  UNWIND $ids AS id
  MATCH (node:Revision {id: id})
  RETURN node, 'Revision' AS type
  UNION ALL
  UNWIND $ids AS id
  MATCH (node:View {id: id})
  RETURN node, 'SavedView' AS type
}
