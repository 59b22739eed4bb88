// What is the claim now?
MATCH (node:Claim {id: this.claim})
