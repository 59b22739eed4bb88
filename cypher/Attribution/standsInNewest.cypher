// Do its passages stand in the newest text of the page?
WITH this.mismatchInNewest IS NULL AS value
