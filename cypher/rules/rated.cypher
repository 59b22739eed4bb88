// rated(claim): Does a visible verdict rate this claim?
COUNT {
  MATCH (claim)<-[:RATES]-(rating:Verdict)
  WHERE visible(rating)
} > 0
