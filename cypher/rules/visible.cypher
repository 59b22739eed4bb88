// visible(x): Is x visible? Each heading names a label or relationship type, and its condition follows.

// Attribution: accepted ones.
x:Accepted

// Attribution of $status: where the field's argument or its filter asks for statuses, those that have one of them.
x.status IN $status

// Document: all.
true

// Verdict: accepted ones.
x.status = 'ACCEPTED'

// Verdict of $status: where the field's argument or its filter asks for statuses, those that have one of them.
x.status IN $status

// CONTRADICTS: all.
true

// SUPPORTS: all.
true

// RESTATES: all.
true

// COPIES: accepted ones.
x.status = 'ACCEPTED'

// DERIVED_FROM: accepted ones.
x.status = 'ACCEPTED'
