// Does it derive from no other?
WITH this:Root AS value
