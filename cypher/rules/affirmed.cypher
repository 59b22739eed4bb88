// affirmed(claim): Does an attribution that is no relay affirm this claim or one of its group?
COUNT {
  MATCH (claim)-[:SAME_AS*0..1]->(:Claim)<-[:STATES]-(affirming:Attribution)
  WHERE assertion(affirming)
} > 0
