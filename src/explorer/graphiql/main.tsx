import './csp.ts';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { useGraphiQL } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { parse, print } from 'graphql';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.ts';
import { examplesPlugin } from './examples-plugin.tsx';
import { questionAt } from './question-at.ts';

const PLUGINS = [examplesPlugin];

/** With a body of JSON, which no other site's page can send without asking. */
async function fetcher(body: unknown) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** A query with its lines; one that cannot be parsed stays as it is. */
function formatted({ initialQuery, ...rest }: ReturnType<typeof questionAt>) {
  if (initialQuery === undefined) return rest;
  try {
    return { initialQuery: print(parse(initialQuery)), ...rest };
  } catch {
    return { initialQuery, ...rest };
  }
}

const root = document.getElementById('graphiql');
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      visiblePlugin={examplesPlugin}
      defaultQuery={examples[0]?.query ?? ''}
      {...formatted(questionAt(location.hash))}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <Name />
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}

/** The project's name; always on the page, it also sets up the editors. */
function Name() {
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
