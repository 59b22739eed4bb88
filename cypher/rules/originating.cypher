// originating(claim): Which independent groups of sources assert this claim? Sources that share an outermost body are one group.
CALL asserting(claim)
WITH source, count(*) AS times
// An outermost body is part of nothing. In a circle of entities, the one with the least id stands for it.
CALL (source) {
  MATCH (source)-[:WITHIN]->(whole:Entity)
  RETURN collect(whole) AS wholes
}
CALL (wholes) {
  UNWIND wholes AS whole
  WITH whole WHERE COUNT { MATCH (whole)-[:PART_OF]->(outer:Entity) } = 0
  WITH whole.id AS id ORDER BY id
  RETURN collect(id) AS outermost
}
CALL (wholes, outermost) {
  UNWIND CASE WHEN size(outermost) = 0 THEN wholes ELSE [] END AS member
  WITH member WHERE COUNT { MATCH (member)-[:WITHIN]->(same:Entity) WHERE same.id = member.id } > 0
  RETURN min(member.id) AS least
}
WITH source.id AS source, CASE WHEN size(outermost) > 0 THEN outermost ELSE [coalesce(least, source.id)] END AS bodies
WITH bodies, collect(source) AS sources
WITH collect({sources: sources, bodies: bodies}) AS each
// Only a source with several bodies can join sources with different bodies.
WITH each, reduce(shared = [], one IN each | CASE WHEN size(one.bodies) > 1 THEN shared + one.bodies ELSE shared END) AS shared
WITH [one IN each WHERE NOT one.bodies[0] IN shared] AS alone, [one IN each WHERE one.bodies[0] IN shared] AS meeting
WITH alone + reduce(groups = [], one IN meeting |
  [g IN groups WHERE none(body IN g.bodies WHERE body IN one.bodies)] +
  [reduce(merged = one, g IN [g IN groups WHERE any(body IN g.bodies WHERE body IN one.bodies)] |
    {sources: merged.sources + g.sources, bodies: merged.bodies + g.bodies})]) AS groups
UNWIND groups AS group
RETURN group
