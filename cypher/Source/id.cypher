// What is the id of this entity as a source?
WITH 'src_' + substring(this.id, 4) AS value
