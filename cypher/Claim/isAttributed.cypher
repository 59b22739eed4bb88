// Does a visible attribution state it? If not, it is visible through a verdict.
WITH this, stated(this) AS value
