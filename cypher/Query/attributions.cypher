// Which attributions are visible?
MATCH (node:Attribution)
WHERE visible(node)
