import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

test('the audits of GraphQL over HTTP find no error', async () => {
  const results = await auditServer({ url: `${server.url}/graphql` });
  const of = (status: string) =>
    results.filter((result) => result.status === status).map(({ id, name }) => `${id} ${name}`);
  expect(of('error')).toEqual([]);
  expect(results).toHaveLength(61);
  expect(of('ok').length).toBeGreaterThanOrEqual(55);
});
