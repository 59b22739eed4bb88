// Records that an attribution derives from another of the same claim, or that it does not.

// read
MATCH (a:Attribution {id: $from})-[:STATES]->(c:Claim)
MATCH (b:Attribution {id: $to})-[:STATES]->(other:Claim)
CALL (c, other) {
  MATCH (c)-[:SAME_AS]->(same:Claim)
  WHERE same.id = other.id
  RETURN count(same) AS times
}
RETURN c.id AS claim, other.id AS otherClaim, times > 0 AS isSame, a.role AS role, b.role AS otherRole,
  a.polarity AS polarity, b.polarity AS otherPolarity, a.status AS status, b.status AS otherStatus

// read derivation
MATCH (a:Attribution {id: $from})-[derived:DERIVED_FROM]->(b:Attribution {id: $to})
RETURN derived.status AS status, derived.rules AS rules

// write
MATCH (a:Attribution {id: $from})
MATCH (b:Attribution {id: $to})
MERGE (a)-[derived:DERIVED_FROM]->(b)
SET derived.status = $status, derived.rules = $rules
