// What is the verdict now?
MATCH (node:Verdict {id: this.verdict})
