import type { AddressInfo } from 'node:net';
import express from 'express';
import { explorer } from '../../src/api/http/explorer.ts';
import type { CardsAnswer } from '../../src/explorer/client/cards.ts';

/** A server that holds nothing but cards. */
export interface Stub {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the built explorer as the real server does, and answers what it asks of things from memory: what is measured
 * then is the browser's part alone. Whatever else is asked is answered by nothing.
 */
export async function serveCards(cards: ReadonlyMap<string, CardsAnswer['nodes'][number]>): Promise<Stub> {
  const app = express()
    .use(explorer())
    .post('/graphql', express.json(), (request, response) => {
      const ids: unknown = request.body?.variables?.ids;
      const nodes = Array.isArray(ids) ? ids.flatMap((id) => cards.get(id) ?? []) : null;
      response.json(nodes ? { data: { nodes } } : { data: null });
    });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
