// From how many does this claim come independently?
CALL originating(this)
WITH count(*) AS value
