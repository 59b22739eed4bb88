// Which independent origins does this claim have?
CALL originating(this)
WITH {id: origin, bodies: bodies, roots: ids, sources: speakers} AS node
