// superseded(verdict): Does a visible later verdict supersede this one?
COUNT {
  MATCH (verdict)<-[:SUPERSEDES]-(later:Verdict)
  WHERE visible(later)
} > 0
