// How many independent origins does this claim have?
CALL roots(this)
WITH count(DISTINCT head(split(entry, ' '))) AS value
