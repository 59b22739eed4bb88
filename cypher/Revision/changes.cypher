// What changed?
WITH [i IN range(0, size(coalesce(this.changeFields, [])) - 1) | {
  field: this.changeFields[i], before: this.changeBefores[i], after: this.changeAfters[i]
}] AS value
