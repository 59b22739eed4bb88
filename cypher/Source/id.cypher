// Under which id is this entity a source?
WITH 'src_' + substring(this.id, 4) AS value
