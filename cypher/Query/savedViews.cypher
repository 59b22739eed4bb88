// Which views are saved?
MATCH (node:View)
