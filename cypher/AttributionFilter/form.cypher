// Does it have one of these forms?

// narrow
WHERE attribution.form IN $form
