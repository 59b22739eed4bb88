import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Neo4jServer, obtainLibrary, startNeo4j } from './neo4j-server.ts';

/** Neo4j servers, one for each worker of Jest that asks for one. */
export interface Neo4jPool {
  /** Where a worker gets the address of its server: at the path that is the worker's number. */
  url: string;
  /** Ends all servers. */
  stop(): Promise<void>;
}

/** A server is started when its worker first asks for it, so that nothing starts where nobody does. */
export async function openNeo4jPool(): Promise<Neo4jPool> {
  await obtainLibrary();
  const servers = new Map<string, Promise<Neo4jServer>>();
  const http = createServer(async ({ url = '/' }, response) => {
    const server = servers.get(url) ?? startNeo4j();
    servers.set(url, server);
    await server.then(
      ({ uri }) => response.end(uri),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    stop: async () => {
      http.close();
      http.closeAllConnections();
      await Promise.allSettled([...servers.values()].map(async (server) => (await server).stop()));
    },
  };
}

/** The address of the server of this worker. */
export async function neo4jOfWorker(poolUrl: string): Promise<string> {
  const response = await fetch(`${poolUrl}/${process.env.JEST_WORKER_ID}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
