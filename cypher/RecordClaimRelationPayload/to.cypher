// Which claim is the end of the relation?
MATCH (node:Claim {id: this.to})
