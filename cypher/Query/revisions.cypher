// Which changes are recorded, of what is visible?
MATCH (node:Revision)
WHERE NOT ofHidden(node)
