// Which relay follows, towards the publisher?
MATCH (this)-[:RELAYED_BY]->(node:Attribution)
WHERE visible(node)
