// Does a verdict that is not superseded give it one of these ratings?

// start
UNWIND $rating AS given
MATCH (verdict:Verdict {rating: given})-[:RATES]->(node:Claim)
WHERE visible(verdict) AND NOT superseded(verdict)

// narrow
MATCH (node)<-[:RATES]-(verdict:Verdict)
WHERE verdict.rating IN $rating AND visible(verdict) AND NOT superseded(verdict)
