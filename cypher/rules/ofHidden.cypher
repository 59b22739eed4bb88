// ofHidden(revision): Is it a change of an attribution or a verdict that is not visible?
COUNT {
  MATCH (revision)-[:REVISES]->(attribution:Attribution)
  WHERE NOT visible(attribution)
} + COUNT {
  MATCH (revision)-[:REVISES]->(verdict:Verdict)
  WHERE NOT visible(verdict)
} > 0
