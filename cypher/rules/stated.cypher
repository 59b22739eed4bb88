// stated(claim): Does a visible attribution state this claim?
COUNT {
  MATCH (claim)<-[:STATES]-(stating:Attribution)
  WHERE visible(stating)
} > 0
