// Is it told in the own voice of a publisher one of whose documents attributes it to somebody?

// narrow
MATCH (a)-[:STATES]->(c:Claim)
WHERE $sourceDropped = (a:OwnVoice AND COUNT {
  MATCH (a)<-[:MADE]-(p:Source)<-[:PUBLISHED_BY]-(d:Document)<-[:APPEARS_IN]-(other:Attribution)-[:STATES]->(c)
  WHERE NOT other:OwnVoice AND visible(other) AND visible(d)
} > 0)
