// Is it in one of these languages, or in a variety of one, as pt-BR is one of pt?

// narrow
WHERE any(tag IN $language WHERE node.language = tag OR node.language STARTS WITH tag + '-')
