// Who asserts this claim?
CALL asserting(this)
WITH source AS node, attribution
