// Which views were saved?
MATCH (node:View)
