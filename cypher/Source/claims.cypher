// What does this source assert? Not what it restates without credit.
MATCH (this)-[:MADE]->(attribution:Attribution)-[:STATES]->(node:Claim)
WHERE assertion(attribution) AND NOT attribution:Uncredited
