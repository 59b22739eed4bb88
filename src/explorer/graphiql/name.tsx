import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** The project's name; always on the page, it also sets up the editors. */
export function Name() {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const response = useGraphiQL((state) => state.responseEditor);
  useEffect(() => {
    // No-break spaces and Cyrillic letters would be boxed as suspicious.
    const unicodeHighlight = { invisibleCharacters: false, ambiguousCharacters: false };
    for (const editor of [query, variables, response]) editor?.updateOptions({ unicodeHighlight, wordWrap: 'on' });
  }, [query, variables, response]);
  return 'Selon';
}
