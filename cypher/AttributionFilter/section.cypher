// Is it in one of these sections of the document?

// narrow
WHERE attribution.section IN $section
