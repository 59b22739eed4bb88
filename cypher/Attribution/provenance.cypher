// By which derivations did it come from its roots? At most six levels, and 1,000 steps.
CALL (this) {
  WITH this, [this.id] AS reached0, [this.id] AS level0
  CALL (level0, reached0) {
    UNWIND level0 AS from
    MATCH (derived:Attribution {id: from})-[link:DERIVED_FROM]->(origin:Attribution)
    WHERE visible(link) AND assertion(origin) AND assertion(derived)
    WITH reached0, from, origin.id AS attribution, link.rules AS rules ORDER BY from, attribution
    RETURN collect({distance: 1, derived: from, attribution: attribution, rules: rules}) AS steps1,
      collect(DISTINCT CASE WHEN attribution IN reached0 THEN null ELSE attribution END) AS level1
  }
  WITH steps1, level1, reached0 + level1 AS reached1
  CALL (level1, reached1) {
    UNWIND level1 AS from
    MATCH (derived:Attribution {id: from})-[link:DERIVED_FROM]->(origin:Attribution)
    WHERE visible(link) AND assertion(origin) AND assertion(derived)
    WITH reached1, from, origin.id AS attribution, link.rules AS rules ORDER BY from, attribution
    RETURN collect({distance: 2, derived: from, attribution: attribution, rules: rules}) AS steps2,
      collect(DISTINCT CASE WHEN attribution IN reached1 THEN null ELSE attribution END) AS level2
  }
  WITH steps1, steps2, level2, reached1 + level2 AS reached2
  CALL (level2, reached2) {
    UNWIND level2 AS from
    MATCH (derived:Attribution {id: from})-[link:DERIVED_FROM]->(origin:Attribution)
    WHERE visible(link) AND assertion(origin) AND assertion(derived)
    WITH reached2, from, origin.id AS attribution, link.rules AS rules ORDER BY from, attribution
    RETURN collect({distance: 3, derived: from, attribution: attribution, rules: rules}) AS steps3,
      collect(DISTINCT CASE WHEN attribution IN reached2 THEN null ELSE attribution END) AS level3
  }
  WITH steps1, steps2, steps3, level3, reached2 + level3 AS reached3
  CALL (level3, reached3) {
    UNWIND level3 AS from
    MATCH (derived:Attribution {id: from})-[link:DERIVED_FROM]->(origin:Attribution)
    WHERE visible(link) AND assertion(origin) AND assertion(derived)
    WITH reached3, from, origin.id AS attribution, link.rules AS rules ORDER BY from, attribution
    RETURN collect({distance: 4, derived: from, attribution: attribution, rules: rules}) AS steps4,
      collect(DISTINCT CASE WHEN attribution IN reached3 THEN null ELSE attribution END) AS level4
  }
  WITH steps1, steps2, steps3, steps4, level4, reached3 + level4 AS reached4
  CALL (level4, reached4) {
    UNWIND level4 AS from
    MATCH (derived:Attribution {id: from})-[link:DERIVED_FROM]->(origin:Attribution)
    WHERE visible(link) AND assertion(origin) AND assertion(derived)
    WITH reached4, from, origin.id AS attribution, link.rules AS rules ORDER BY from, attribution
    RETURN collect({distance: 5, derived: from, attribution: attribution, rules: rules}) AS steps5,
      collect(DISTINCT CASE WHEN attribution IN reached4 THEN null ELSE attribution END) AS level5
  }
  WITH steps1, steps2, steps3, steps4, steps5, level5, reached4 + level5 AS reached5
  CALL (level5, reached5) {
    UNWIND level5 AS from
    MATCH (derived:Attribution {id: from})-[link:DERIVED_FROM]->(origin:Attribution)
    WHERE visible(link) AND assertion(origin) AND assertion(derived)
    WITH reached5, from, origin.id AS attribution, link.rules AS rules ORDER BY from, attribution
    RETURN collect({distance: 6, derived: from, attribution: attribution, rules: rules}) AS steps6,
      collect(DISTINCT CASE WHEN attribution IN reached5 THEN null ELSE attribution END) AS level6
  }
  WITH steps1, steps2, steps3, steps4, steps5, steps6, level6
  WITH steps1 + steps2 + steps3 + steps4 + steps5 + steps6 AS steps
  UNWIND range(0, CASE WHEN size(steps) > 1000 THEN 999 ELSE size(steps) - 1 END) AS position
  WITH position, steps[position] AS step
  RETURN {position: position, distance: step.distance, derived: step.derived, attribution: step.attribution, rules: step.rules} AS node
}
