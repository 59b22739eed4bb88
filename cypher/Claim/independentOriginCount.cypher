// How many independent origins does this claim have?
CALL originCount(this)
WITH origins AS value
