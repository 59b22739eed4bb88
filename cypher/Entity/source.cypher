// Who is this entity, as somebody who speaks?
WITH this AS node
WHERE speaks(node)
