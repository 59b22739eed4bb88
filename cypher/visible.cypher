// Who may see what: the conditions that visible(x) stands for in the fragments. Under each heading the condition on x.

// Attribution: accepted ones.
x:Accepted

// Attribution of $status: where the field's argument or its filter asks for statuses, those that have one of them.
x.status IN $status

// Document: all.
true

// Verdict: all.
true

// CONTRADICTS: all.
true

// SUPPORTS: all.
true

// RESTATES: all.
true
