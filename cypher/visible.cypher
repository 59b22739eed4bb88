// Who may see what: the conditions that visible(x) stands for in the fragments. Under each heading the condition on x.

// Attribution: those of the statuses asked for, by the field's argument or its filter; accepted ones otherwise.
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
