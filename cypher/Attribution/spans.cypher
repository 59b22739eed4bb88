// Which passages of the document support it?
WITH [i IN range(0, size(coalesce(this.spanParts, [])) - 1) | {
  part: this.spanParts[i], start: this.spanStarts[i], end: this.spanEnds[i],
  exact: this.spanExacts[i], prefix: this.spanPrefixes[i], suffix: this.spanSuffixes[i]
}] AS value
