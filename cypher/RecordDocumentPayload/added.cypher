// What was added to what was known?
WITH this.added AS value
