// Which claim is the start of the relation?
MATCH (node:Claim {id: this.from})
