// Does it stand in this part of the document?

// narrow
WHERE a.section IN $section
