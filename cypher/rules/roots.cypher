// roots(claim): Which roots has this claim or one of its group, and for whom does each speak? Each entry has the id of the origin, then the bodies.
CALL same(claim)
MATCH (member:Claim)<-[:STATES]-(root:Attribution)
WHERE root:Root AND visible(root)
UNWIND root.rootBodies AS entry
RETURN root, entry
