// Does it restate another without credit?
WITH this:Uncredited AS value
