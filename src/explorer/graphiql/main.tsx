import './csp.ts';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.ts';
import { examplesPlugin } from './examples-plugin.tsx';
import { Name } from './name.tsx';
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

const root = document.getElementById('graphiql');
if (root) {
  createRoot(root).render(
    <GraphiQL
      fetcher={fetcher}
      plugins={PLUGINS}
      visiblePlugin={examplesPlugin}
      defaultQuery={examples[0]?.query ?? ''}
      {...questionAt(location.hash)}
      inputValueDeprecation
      schemaDescription
    >
      <GraphiQL.Logo>
        <Name />
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}
