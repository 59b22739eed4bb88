// How many independent origins does this claim have?
CALL originating(this)
WITH count(*) AS value
