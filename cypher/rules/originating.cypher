// originating(claim): Which independent origins has this claim or one of its group? Roots whose bodies meet are one origin.
CALL same(claim)
MATCH (member:Claim)<-[:STATES]-(root:Attribution)<-[:MADE]-(source:Source)
WHERE root:Root AND visible(root)
// A root speaks for each of several entities, each with bodies of its own.
UNWIND root.rootBodies AS speaker
WITH speaker, root.id AS id, source.id AS source
WITH speaker, collect(id) AS roots, collect(DISTINCT source) AS sources
WITH collect({bodies: split(speaker, ' '), roots: roots, sources: sources}) AS each
// Only a root with several bodies can join others.
WITH each, reduce(shared = [], one IN each | CASE WHEN size(one.bodies) > 1 THEN shared + one.bodies ELSE shared END) AS shared
WITH [one IN each WHERE NOT one.bodies[0] IN shared] AS alone, [one IN each WHERE one.bodies[0] IN shared] AS meeting
WITH alone + reduce(groups = [], one IN meeting |
  [g IN groups WHERE none(body IN g.bodies WHERE body IN one.bodies)] +
  [reduce(merged = one, g IN [g IN groups WHERE any(body IN g.bodies WHERE body IN one.bodies)] |
    {bodies: merged.bodies + g.bodies, roots: merged.roots + g.roots, sources: merged.sources + g.sources})]) AS groups
UNWIND groups AS group
RETURN group
