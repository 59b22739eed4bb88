// The folded names were stored to compare whole names, for which search terms are used now.
MATCH (e:Entity) WHERE e.names IS NOT NULL REMOVE e.names;

// What follows from folded texts is not worked out in Cypher.
COMPUTE foldedTexts;
