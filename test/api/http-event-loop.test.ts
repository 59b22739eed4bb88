import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BODY_LIMIT, post, startServer, type TestServer } from '../support/server.ts';
import { HELD_TOO_LONG, longestTurn } from '../support/turns.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  // What is loaded for the first request, also by the client.
  await server.ask('mutation { recordEntity(input: {name: "first", kind: THING}) { created } }');
});
afterAll(() => server.close());

/** Everything that is as long as the request allows. */
const REQUESTS: [name: string, query: string, input: unknown][] = [
  [
    'many small inputs',
    'mutation ($input: [RecordAttributionInput!]!) { recordAttributions(inputs: $input) { createdCount } }',
    Array.from({ length: 900 }, (_, index) => ({
      document: { new: { url: 'https://journal.example/many', kind: 'ARTICLE', text: 'he says that it is so' } },
      source: { new: { name: `S ${index}`, kind: 'PERSON' } },
      claim: { new: { text: `claim ${index}`, language: 'en' } },
      spans: [
        { part: 'CUE', exact: 'says' },
        { part: 'CONTENT', exact: 'it is so' },
      ],
    })),
  ],
  [
    'one long text',
    'mutation ($input: DocumentInput!) { recordDocument(input: $input) { document { text } } }',
    {
      url: 'https://journal.example/long',
      kind: 'ARTICLE',
      text: Array.from({ length: 27_000 }, (_, index) => index.toString(36).padStart(6, 'w')).join(' '),
    },
  ],
];

test.each(REQUESTS)('%s in one request: the event loop goes on', async (_, query, input) => {
  const request = post({ query, variables: { input } });
  expect(String(request.body).length).toBeLessThan(BODY_LIMIT);
  let status = 0;
  const longest = await longestTurn(async () => {
    status = (await server.send('/graphql', request)).status;
  });
  expect(status).toBe(200);
  expect(longest).toBeLessThan(HELD_TOO_LONG);
});
