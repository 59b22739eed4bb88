// Is it rendered in one of these forms?

// narrow
WHERE a.form IN $form
