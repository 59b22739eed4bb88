// Is it rendered in one of these forms?

// narrow
WHERE attribution.form IN $form
