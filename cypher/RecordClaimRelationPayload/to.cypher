// To which claim does the relation go?
MATCH (node:Claim {id: this.to})
