// Which independent origins does this claim have?
CALL originating(this)
WITH {
  id: reduce(least = group.bodies[0], body IN group.bodies | CASE WHEN body < least THEN body ELSE least END),
  bodies: group.bodies,
  roots: group.roots,
  sources: group.sources
} AS node
