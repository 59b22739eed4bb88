// contradicted(claim): Is a claim affirmed that contradicts this one, or one of its group?
COUNT {
  MATCH (claim)-[:SAME_AS*0..1]->(:Claim)-[between:CONTRADICTS]-(:Claim)-[:SAME_AS*0..1]->(:Claim)<-[:STATES]-(opposing:Attribution)
  WHERE visible(between) AND assertion(opposing)
} > 0
