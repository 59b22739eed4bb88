// originCount(claim): How many independent origins has this claim or one of its group?
CALL roots(claim)
RETURN count(DISTINCT head(split(entry, ' '))) AS origins
