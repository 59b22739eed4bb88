// Which claims say the same?
CALL same(this)
WITH this, member AS node
WHERE node.id = this.id OR visibleClaim(node)
