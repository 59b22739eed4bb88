// Does it stand in this part of the document?

// narrow
WHERE attribution.section IN $section
