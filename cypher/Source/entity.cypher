// Who is this source, as somebody talked about?
MATCH (node:Entity {id: this.id})
