// denied(claim): Does an attribution that is no relay deny this claim or one of its group?
COUNT {
  MATCH (claim)-[:SAME_AS*0..1]->(:Claim)<-[:STATES]-(denying:Attribution)
  WHERE denial(denying)
} > 0
