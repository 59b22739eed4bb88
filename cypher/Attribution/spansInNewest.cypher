// Where do its passages stand in the newest text of the page?
WITH coalesce(this.spanParts, []) AS parts, this.mismatchInNewest IS NULL AS stands,
  CASE WHEN size(coalesce(this.newestStarts, [])) > 0 THEN this.newestStarts ELSE this.spanStarts END AS starts,
  CASE WHEN size(coalesce(this.newestEnds, [])) > 0 THEN this.newestEnds ELSE this.spanEnds END AS ends
WITH [i IN CASE WHEN stands THEN range(0, size(parts) - 1) ELSE [] END | {part: parts[i], start: starts[i], end: ends[i]}] AS value
