// Who passes it on next, towards the publisher?
MATCH (this)-[:RELAYED_BY]->(node:Attribution)
WHERE visible(node)
