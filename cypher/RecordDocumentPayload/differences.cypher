// What was given otherwise than it is stored?
WITH this.differences AS value
