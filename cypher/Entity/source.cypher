// Which source is this entity, if it has made a visible attribution?
WITH this AS node
WHERE speaks(node)
