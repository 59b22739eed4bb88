// From whom does this claim come independently? Sources whose outermost bodies meet are one origin.
MATCH (this)<-[:STATES]-(a:Attribution)<-[:MADE]-(source:Source)
WHERE NOT a:Relay AND NOT a:Denial AND visible(a)
  AND (NOT a:OwnVoice OR COUNT {
    MATCH (this)<-[:STATES]-(other:Attribution)-[:APPEARS_IN]->(printed:Document)-[:PUBLISHED_BY]->(p:Entity)
    WHERE p.id = source.id AND NOT other:OwnVoice AND visible(other) AND visible(printed)
  } = 0)
WITH source, count(a) AS sayings
MATCH (source)-[:PART_OF*0..12]->(body:Entity)
WHERE COUNT { MATCH (body)-[:PART_OF]->(outer:Entity) } = 0
WITH source.id AS source, collect(DISTINCT body.id) AS bodies
WITH collect({sources: [source], bodies: bodies}) AS each
WITH reduce(groups = [], one IN each |
  [g IN groups WHERE none(body IN g.bodies WHERE body IN one.bodies)] +
  [reduce(merged = one, g IN [g IN groups WHERE any(body IN g.bodies WHERE body IN one.bodies)] |
    {sources: merged.sources + g.sources, bodies: merged.bodies + g.bodies})]) AS groups
UNWIND groups AS origin
WITH {
  id: reduce(least = origin.bodies[0], body IN origin.bodies | CASE WHEN body < least THEN body ELSE least END),
  bodies: origin.bodies,
  sources: origin.sources
} AS node
