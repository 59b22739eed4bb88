// Which sources have made a visible attribution?
MATCH (node:Source)
WHERE speaks(node)
